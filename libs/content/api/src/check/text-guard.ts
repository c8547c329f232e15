/** Four times the longest lesson; and Markdown signs of one kind that no lesson needs more of. Beyond, a parser may run for seconds. */
const MAX_LENGTH = 100_000;
const MAX_SIGNS = 600;
const NESTING = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){12}/m;
/** Invisible signs: controls, direction overrides and isolates, zero-width space and joiner of words, byte order mark. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Why a text is not even parsed, with its line (from 1): too many signs, nested too deep (B-404). */
export function tooHeavy(text: string): { line: number; reason: string } | undefined {
  if (text.length > MAX_LENGTH)
    return { line: 1, reason: `il testo supera ${MAX_LENGTH / 1000} mila caratteri` };
  const nested = NESTING.exec(text);
  if (nested)
    return { line: lineAt(text, nested.index), reason: 'elenchi o citazioni annidati troppo in profondità' };
  for (const sign of ['[', '*', '_', '`', '~', '<', '&', ':', '|', '!']) {
    if (text.split(sign).length - 1 > MAX_SIGNS * (sign === ':' || sign === '|' ? 3 : 1))
      return { line: 1, reason: `troppi segni «${sign}» in un solo testo` };
  }
  return undefined;
}

/** Lines (from 1) that hold a sign which is not seen but changes how the text reads (B-407). */
export function linesWithInvisibleSigns(text: string): number[] {
  return text.split('\n').flatMap((line, place) => (INVISIBLE.test(line) ? [place + 1] : []));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
