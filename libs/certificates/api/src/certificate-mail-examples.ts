import { CONFIG, type Config, GivesMailExamples, type MailExample } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { issuedWords, revokedWords } from './certificate-mails';

const SNAPSHOT = {
  kind: 'achievement',
  edition: 'Corso di esempio 2026-27',
  number: { year: 2027, serial: 24 },
  issuedOn: '2027-06-10',
} as const;

/** What people are told of their certificates, for the office to look at. */
@Injectable()
export class CertificateMailExamples {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @GivesMailExamples()
  examples(): MailExample[] {
    const mail = { givenName: 'Elisa', snapshot: SNAPSHOT, origin: this.config.origin };
    return [
      { kind: 'certificate.issued', content: issuedWords({ ...mail, replaced: null }) },
      {
        kind: 'certificate.replaced',
        content: issuedWords({ ...mail, replaced: { year: 2027, serial: 3 } }),
      },
      {
        kind: 'certificate.revoked',
        content: revokedWords({ ...mail, revokedOn: '12 giugno 2027', why: 'data_error' }),
      },
    ];
  }
}
