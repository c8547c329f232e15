import { EmailAddress, exactText, Instant } from '@lumit/shared';
import { z } from 'zod';
import { ADDRESS_ENDS, ADDRESS_LINK_STATES } from './address-change';
import { PASSWORD_MAX } from './password-rules';

/** `POST /api/me/address-change`: another address for one's account, by who knows the password. */
export const AddressChangeRequest = z.strictObject({
  email: EmailAddress,
  password: exactText({ max: PASSWORD_MAX }),
});
export type AddressChangeRequest = z.infer<typeof AddressChangeRequest>;

/** `GET`, `POST`, `DELETE /api/me/address-change`: what waits to be confirmed. The same whether or not the address has an account. */
export const AddressChangeView = z.object({
  pending: z
    .object({
      email: z.string(),
      expiresAt: Instant,
      /** Which mailboxes have said yes. */
      confirmed: z.object({ current: z.boolean(), new: z.boolean() }),
    })
    .nullable(),
});
export type AddressChangeView = z.infer<typeof AddressChangeView>;

/** `POST /api/address-links/state` and `…/confirm`: as it came with the link; any text may be asked about. */
export const AddressLinkRequest = z.strictObject({ token: exactText({ max: 200 }) });
export type AddressLinkRequest = z.infer<typeof AddressLinkRequest>;

/** Neither address is told: who holds a link need not be its person. */
export const AddressLinkView = z.object({
  state: z.enum(ADDRESS_LINK_STATES),
  /** Null of an unknown link, as is the end of its time. */
  end: z.enum(ADDRESS_ENDS).nullable(),
  expiresAt: Instant.nullable(),
});
export type AddressLinkView = z.infer<typeof AddressLinkView>;

export const ADDRESS_REFUSALS = [
  'address.same',
  'address_link.expired',
  'address_link.taken',
  'address_link.unknown',
  'address_link.void',
  'address_change.too_many',
] as const;
