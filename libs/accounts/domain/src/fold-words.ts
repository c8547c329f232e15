import { withoutAccents } from '@lumit/shared';

/** The words of a text, folded: small letters without accents; whatever is no letter parts them. */
export function foldWords(text: string): string[] {
  const folded = withoutAccents(text.normalize('NFKC')).toLowerCase();
  return folded.split(/\P{L}+/u).filter(Boolean);
}
