import { ADDRESS_ENDS, PASSWORD_LINK_PURPOSES, PASSWORD_LINK_SECONDS } from '@lumit/accounts/domain';
import {
  Clock,
  CONFIG,
  type Config,
  GivesMailExamples,
  type MailExample,
  type NewMail,
} from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { addressLinkAddress } from './addresses/address-link-address';
import { addressChangedMails, addressInUseMail, addressLinkMail } from './addresses/address-mails';
import { passwordLinkAddress } from './make-password-link';
import { passwordChangedMail, passwordLinkMail } from './password-mails';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const SOMEBODY = {
  personId: NOBODY,
  organisationId: NOBODY,
  givenName: 'Elisa',
  familyName: 'Esempio',
  email: 'elisa.esempio@ente.example.it',
};
const NEW_EMAIL = 'elisa@nuovo-ente.example.it';
/** Opens nothing: no link was made. */
const TOKEN = 'collegamento-di-esempio';

/** What people are told of their account, for the office to look at. */
@Injectable()
export class AccountMailExamples {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @GivesMailExamples()
  examples(): MailExample[] {
    const { origin } = this.config;
    const at = this.clock.now();
    const cause = { id: NOBODY, at, origin };
    const passwordLinks = PASSWORD_LINK_PURPOSES.map((purpose) =>
      passwordLinkMail(SOMEBODY, {
        id: NOBODY,
        purpose,
        url: passwordLinkAddress(origin, TOKEN),
        expiresAt: new Date(at.getTime() + PASSWORD_LINK_SECONDS[purpose] * 1000),
      }),
    );
    const addressLinks = ADDRESS_ENDS.map((end) =>
      addressLinkMail(SOMEBODY, {
        id: NOBODY,
        end,
        url: addressLinkAddress(origin, TOKEN),
        newEmail: NEW_EMAIL,
        expiresAt: at,
      }),
    );
    const changed = addressChangedMails(SOMEBODY, {
      ...cause,
      currentEmail: SOMEBODY.email,
      newEmail: NEW_EMAIL,
    });
    return [
      ...passwordLinks,
      passwordChangedMail(SOMEBODY, cause),
      ...addressLinks,
      ...changed.slice(0, 1),
      addressInUseMail(SOMEBODY, NOBODY),
    ].map(toExample);
  }
}

const toExample = ({ kind, content }: NewMail): MailExample => ({ kind, content });
