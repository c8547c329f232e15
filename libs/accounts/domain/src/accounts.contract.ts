import { ROLES } from '@lumit/shared';
import { z } from 'zod';

/** Longest password hashed; longer ones are refused before any work (B-001). */
export const PASSWORD_MAX = 256;

const NO_CONTROL = /^[^\u0000-\u001f\u007f]*$/;

export const SignInRequest = z.strictObject({
  email: z.string().trim().min(1).max(254).regex(NO_CONTROL, 'contiene caratteri non ammessi'),
  password: z.string().min(1).max(PASSWORD_MAX).regex(NO_CONTROL, 'contiene caratteri non ammessi'),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** The signed-in person and what they may do, per edition (learner, tutor) or organisation (admin). */
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
