import { ADDRESS_LINK_PAGE } from '@lumit/accounts/domain';

/**
 * The address of the page where a mailbox confirms. Of the configured origin (B-013); the token is the fragment, which no browser
 * sends to any server, and the page waits for a press: a scanner of mail that opens it confirms nothing.
 */
export function addressLinkAddress(origin: string, token: string): string {
  const address = new URL(ADDRESS_LINK_PAGE, origin);
  address.hash = token;
  return address.href;
}
