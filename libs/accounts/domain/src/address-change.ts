/** The two mailboxes that have to say yes: the one an account has, and the one it is to have. */
export const ADDRESS_ENDS = ['current', 'new'] as const;
export type AddressEnd = (typeof ADDRESS_ENDS)[number];

/** Where the page of both links is; the token follows as the address's fragment. */
export const ADDRESS_LINK_PAGE = '/conferma-indirizzo';

/** Seconds in which both mailboxes have to confirm: a day, for a mailbox that is read at the office alone. */
export const ADDRESS_CHANGE_SECONDS = 24 * 3600;

/** Requests of one person in an hour, each with two mails, one of them to an address that somebody only typed (B-009). */
export const MOST_ADDRESS_REQUESTS_AN_HOUR = 3;

/** What is remembered of a request; instants in milliseconds since 1970. */
export interface AddressChangeFacts {
  readonly expiresAt: number;
  readonly confirmedAt: Readonly<Record<AddressEnd, number | null>>;
  /** When both had confirmed and the account took the new address. */
  readonly doneAt: number | null;
  /** When it was called off, or a newer request or a new password took its place. */
  readonly voidedAt: number | null;
  /** Whether its person may sign in. */
  readonly isActive: boolean;
}

/**
 * `valid`: this mailbox has still to confirm. `confirmed`: it has, the other has not. `done`: the account has the new address.
 * `void`: called off or overtaken. `taken`: the new address is another account's by now, told only to who holds a link of it.
 * `unknown`: no such link, or cut or changed on its way.
 */
export const ADDRESS_LINK_STATES = [
  'valid',
  'confirmed',
  'done',
  'expired',
  'void',
  'taken',
  'unknown',
] as const;
export type AddressLinkState = (typeof ADDRESS_LINK_STATES)[number];

/** What the link of one end may still do. A change that is done stays done, whatever comes after it. */
export function addressLinkState(
  change: AddressChangeFacts | undefined,
  end: AddressEnd,
  now: number,
): Exclude<AddressLinkState, 'taken'> {
  if (!change) return 'unknown';
  if (change.doneAt !== null) return 'done';
  if (change.voidedAt !== null || !change.isActive) return 'void';
  if (now >= change.expiresAt) return 'expired';
  return change.confirmedAt[end] === null ? 'valid' : 'confirmed';
}

/** Whether the account takes the new address once `end` has confirmed too. */
export function completesAddressChange(change: AddressChangeFacts, end: AddressEnd): boolean {
  return ADDRESS_ENDS.every((one) => one === end || change.confirmedAt[one] !== null);
}
