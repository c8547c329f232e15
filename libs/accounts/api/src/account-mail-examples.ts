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
import { type Deed, deedMail, noticeMail } from './people/role-mails';

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
      ...this.ofRoles(at),
    ].map(toExample);
  }

  private ofRoles(at: Date): NewMail[] {
    const { origin } = this.config;
    const deed = (kind: Deed['kind']): Deed => ({
      id: NOBODY,
      kind,
      by: 'Segreteria di esempio',
      ...(kind.startsWith('role')
        ? { role: { role: 'tutor', place: 'Corso di esempio 2026-27', endsAt: null } }
        : { reason: 'Richiesta della persona' }),
    });
    const door = { url: passwordLinkAddress(origin, TOKEN), expiresAt: at };
    const told = TOLD.map((kind) =>
      deedMail(SOMEBODY, deed(kind), kind === 'role.given' ? door : { url: `${origin}/accedi` }),
    );
    const about = { name: 'Ugo Esempio', url: `${origin}/segreteria/persone` };
    return [...told, ...NOTICED.map((kind) => noticeMail(SOMEBODY, deed(kind), about))];
  }
}

/** Of a suspension nothing is sent to its person. */
const TOLD = ['role.given', 'role.taken_away', 'person.restored'] as const;
const NOTICED = [...TOLD, 'person.suspended'] as const;

const toExample = ({ kind, content }: NewMail): MailExample => ({ kind, content });
