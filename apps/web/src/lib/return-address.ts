const HOME = '/';
/** Pages of who is not signed in yet: nobody wants back to them. */
const WAYS_IN: ReadonlySet<string> = new Set([
  '/accedi',
  '/recupera',
  '/nuova-password',
  '/conferma-indirizzo',
]);

/**
 * The page to open after sign-in. Only an address of this site is accepted: `//evil.it`, `/\evil.it`,
 * `javascript:…` and the like lead home instead (B-015). The browser's own parser decides what an address means.
 */
export function safeReturnAddress(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return HOME;
  const origin = 'https://lumit.invalid';
  const address = URL.parse(wanted, origin);
  if (!address || address.origin !== origin || address.pathname.startsWith('//')) return HOME;
  if (WAYS_IN.has(address.pathname)) return HOME;
  return address.pathname + address.search + address.hash;
}

/** The sign-in page that comes back to `address` afterwards. */
export const signInAddress = (address: string): string => comingBackTo('/accedi', address);

/** The page of who forgot the password, which does the same. */
export const recoverAddress = (address: string): string => comingBackTo('/recupera', address);

function comingBackTo(page: string, address: string): string {
  const target = safeReturnAddress(address);
  return target === HOME ? page : `${page}?ritorno=${encodeURIComponent(target)}`;
}
