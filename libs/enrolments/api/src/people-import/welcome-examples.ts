import { CONFIG, type Config, GivesMailExamples, type MailExample } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { welcomeMail } from './welcomes';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What people are told when the office enrolled them, for the office to look at: without an account until then. */
@Injectable()
export class WelcomeExamples {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @GivesMailExamples()
  examples(): MailExample[] {
    const row = {
      id: NOBODY,
      person_id: NOBODY,
      organisation_id: NOBODY,
      given_name: 'Elisa',
      family_name: 'Esempio',
      email: 'elisa.esempio@ente.example.it',
      has_password: false,
      edition: 'Corso di esempio 2026-27',
      starts_on: '2026-12-01',
    };
    const url = `${this.config.origin}/accedi`;
    const { kind, content } = welcomeMail(row, { url, expiresAt: new Date('2026-12-01T12:00:00Z') });
    return [{ kind, content }];
  }
}
