import { APPLICATION_LINK_SECONDS } from '@lumit/applications/domain';
import { Clock, CONFIG, type Config, GivesMailExamples, type MailExample } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { applicationLinkMail, applicationReceivedMail } from './application-mails';
import { admissionMail, rejectionMail, waitingMail, withdrawalMail } from './ranking/outcome-mails';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const EDITION = 'Corso di esempio 2026-27';
const APPLICANT = {
  organisationId: NOBODY,
  email: 'elisa.esempio@ente.example.it',
  personId: null,
  givenName: 'Elisa',
  familyName: 'Esempio',
  editionTitle: EDITION,
};
const FACTS = { givenName: 'Elisa', number: 24, edition: EDITION, startsOn: '2026-12-01' };

/** What people are told of their application, for the office to look at. */
@Injectable()
export class ApplicationMailExamples {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @GivesMailExamples()
  examples(): MailExample[] {
    const at = this.clock.now();
    const page = `${this.config.origin}/edizioni/esempio`;
    const sent = { applicationId: NOBODY, number: FACTS.number, at, page };
    const expiresAt = new Date(at.getTime() + APPLICATION_LINK_SECONDS * 1000);
    const written = [
      applicationLinkMail(APPLICANT, { id: NOBODY, url: page, expiresAt, kind: 'new' }),
      applicationReceivedMail(APPLICANT, sent),
    ].map(({ kind, content }) => ({ kind, content }));
    const door = { url: `${this.config.origin}/accedi` };
    return [
      ...written,
      { kind: 'application.admitted', content: admissionMail(FACTS, door, { promoted: false }) },
      { kind: 'application.waiting', content: waitingMail(FACTS, { place: 3 }) },
      { kind: 'application.withdrawn', content: withdrawalMail(FACTS, { reason: null }) },
      { kind: 'application.rejected', content: rejectionMail(FACTS, { reason: 'ente non destinatario' }) },
    ];
  }
}
