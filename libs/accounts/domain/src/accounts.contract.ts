import { EMAIL_MAX, EmailAddress, exactText, lineOfText, PersonName, ROLES } from '@lumit/shared';
import { z } from 'zod';
import { PASSWORD_MAX } from './password-rules';

export const SignInRequest = z.strictObject({
  email: lineOfText({ max: EMAIL_MAX }),
  password: exactText({ max: PASSWORD_MAX }),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** What `admin:create` needs to make a person of the secretariat, who chooses a password by a link. */
export const NewAdmin = z.strictObject({
  email: EmailAddress,
  givenName: PersonName,
  familyName: PersonName,
  organisation: lineOfText({ max: 200 }),
});
export type NewAdmin = z.infer<typeof NewAdmin>;

/** The signed-in person and the roles they hold, each in its organisation and, where it is of one, in its edition. */
export const MeView = z.object({
  person: z.object({ id: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string() }),
  roles: z.array(
    z.object({
      role: z.enum(ROLES),
      organisationId: z.uuid(),
      organisationName: z.string(),
      editionId: z.uuid().nullable(),
    }),
  ),
});
export type MeView = z.infer<typeof MeView>;

export const SignedOutView = z.object({ signedOut: z.literal(true) });

export const ACCOUNTS_REFUSALS = ['sign_in.no_match', 'sign_in.too_many'] as const;
