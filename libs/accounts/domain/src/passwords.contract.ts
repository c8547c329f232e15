import { EmailAddress, exactText, Instant, lineOfText } from '@lumit/shared';
import { z } from 'zod';
import { PASSWORD_LINK_PURPOSES, PASSWORD_LINK_STATES } from './password-link';
import { PASSWORD_MAX } from './password-rules';

const ADDRESS_MAX = 2_000;

/** `POST /api/password-resets`: somebody says that they have forgotten the password of this address. */
export const ResetRequest = z.strictObject({
  email: EmailAddress,
  /** The page they wanted, an address of this site; another one is left out. */
  returnTo: lineOfText({ max: ADDRESS_MAX }).optional(),
});
export type ResetRequest = z.infer<typeof ResetRequest>;

/** Always the same, whoever the address belongs to (P-36). */
export const ResetView = z.object({ accepted: z.literal(true) });

/** As it came with the link; any text may be asked about. */
const Token = exactText({ max: 200 });

/** `POST /api/password-links/state`: what can be done with this link. */
export const PasswordLinkRequest = z.strictObject({ token: Token });
export type PasswordLinkRequest = z.infer<typeof PasswordLinkRequest>;

/** Whose it is is never told: who holds the link need not be that person. */
export const PasswordLinkView = z.object({
  state: z.enum(PASSWORD_LINK_STATES),
  /** Null of an unknown one, as is the end. */
  purpose: z.enum(PASSWORD_LINK_PURPOSES).nullable(),
  expiresAt: Instant.nullable(),
});
export type PasswordLinkView = z.infer<typeof PasswordLinkView>;

/** `POST /api/password-links/password`: sets the password and ends the link. */
export const PasswordByLinkRequest = z.strictObject({
  token: Token,
  password: exactText({ max: PASSWORD_MAX }),
});
export type PasswordByLinkRequest = z.infer<typeof PasswordByLinkRequest>;

export const PasswordSetView = z.object({
  /** Sign-ins of the person that were open, on whatever device, and are no more. */
  sessionsEnded: z.number().int(),
});
export type PasswordSetView = z.infer<typeof PasswordSetView>;

export const PASSWORD_REFUSALS = [
  'password.own_word',
  'password.too_short',
  'password.too_weak',
  'password_link.expired',
  'password_link.unknown',
  'password_link.used',
  'password_link.void',
] as const;
