/** What RFC 8187 lets stand as it is in a parameter; `encodeURIComponent` leaves five signs more. */
const STILL_TO_ENCODE = /['()*!]/g;

/**
 * The value of `Content-Disposition` (RFC 6266): to be saved, under this name. Old programs read the first form, in ASCII, all
 * others the second. No sign of the name can end the value or begin another header.
 */
export function asAttachment(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    STILL_TO_ENCODE,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
