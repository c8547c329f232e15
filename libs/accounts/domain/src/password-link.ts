/** What a one-time link is for: the first password of an account, or a new one in the place of a forgotten one. */
export const PASSWORD_LINK_PURPOSES = ['first', 'reset'] as const;
export type PasswordLinkPurpose = (typeof PASSWORD_LINK_PURPOSES)[number];

/** Where the page of a link is; the token follows as the address's fragment, which no browser sends to any server. */
export const PASSWORD_LINK_PAGE = '/nuova-password';

/**
 * Seconds for which a link works. A reset is asked for by somebody who sits before their mailbox: half an hour (P-37). A first
 * password is offered to somebody who knows nothing of it yet and may be away: a week. Longer is no gift to a thief of the
 * mailbox, who could as well ask for a reset; who comes too late asks for one too.
 */
export const PASSWORD_LINK_SECONDS: Readonly<Record<PasswordLinkPurpose, number>> = {
  first: 7 * 24 * 3600,
  reset: 30 * 60,
};

/** Mails with a link that one address gets in an hour, whoever asks for them (B-009). */
export const MOST_RESET_MAILS_AN_HOUR = 3;

/** What is remembered of a link; instants in milliseconds since 1970. */
export interface PasswordLinkFacts {
  readonly expiresAt: number;
  /** When a password was set with it. */
  readonly usedAt: number | null;
  /** When a newer link, or a password set otherwise, took its place. */
  readonly voidedAt: number | null;
  /** Whether its person may sign in. */
  readonly isActive: boolean;
}

/** `void`: overtaken by a newer link or a new password. `unknown`: no such link, or cut or changed on its way. */
export const PASSWORD_LINK_STATES = ['valid', 'used', 'expired', 'void', 'unknown'] as const;
export type PasswordLinkState = (typeof PASSWORD_LINK_STATES)[number];

/**
 * Whether a password may be set with the link. Once not valid it never becomes so again. Of a suspended person it is as void as
 * one that was overtaken: nobody learns of a suspension from it (P-36).
 */
export function passwordLinkState(link: PasswordLinkFacts | undefined, now: number): PasswordLinkState {
  if (!link) return 'unknown';
  if (link.usedAt !== null) return 'used';
  if (link.voidedAt !== null || !link.isActive) return 'void';
  return now < link.expiresAt ? 'valid' : 'expired';
}
