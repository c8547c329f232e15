const HOME = '/';

/**
 * The page to open after sign-in. Only an address of this site is accepted: `//evil.it`, `/\evil.it`,
 * `javascript:…` and the like lead home instead (B-015). The browser's own parser decides what an address means.
 */
export function safeReturnAddress(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return HOME;
  const origin = 'https://lumit.invalid';
  const address = URL.parse(wanted, origin);
  if (!address || address.origin !== origin || address.pathname.startsWith('//')) return HOME;
  if (address.pathname === '/accedi') return HOME;
  return address.pathname + address.search + address.hash;
}

/** The sign-in page that comes back to `address` afterwards. */
export function signInAddress(address: string): string {
  const target = safeReturnAddress(address);
  return target === HOME ? '/accedi' : `/accedi?ritorno=${encodeURIComponent(target)}`;
}
