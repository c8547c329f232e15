/** Longest quote, in code points: enough to know a paragraph again, too little to store the lesson twice. */
export const QUOTE_LENGTH = 160;

/** The beginning of a paragraph composed and with its white space folded, by which it is known again in another version of the text. */
export function quoteOf(text: string): string {
  return [...text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()].slice(0, QUOTE_LENGTH).join('').trim();
}

/** The longest quotes, cut wherever the last letter fell, end at a word and with dots; a space at the cut was trimmed. */
export function spellQuote(quote: string): string {
  if ([...quote].length < QUOTE_LENGTH - 1 || /[.!?;:»)]$/.test(quote)) return quote;
  return `${quote.replace(/[\s,]+\S*$/, '')}…`;
}

/** Where an annotation was made: paragraph `block` (from 1) of some version, which began with `quote`. */
export interface AnnotationPlace {
  readonly block: number;
  readonly quote: string;
}

/**
 * The paragraph of today's text that an annotation belongs to: its own when it still begins with the same words, else
 * the nearest one that does (the earlier of two as near), else null: the paragraph is gone or was rewritten.
 * `quotes` holds `quoteOf` each paragraph, in order. Answers with the number of the paragraph, from 1.
 */
export function placeAnnotation({ block, quote }: AnnotationPlace, quotes: readonly string[]): number | null {
  const same = quotes.flatMap((one, place) => (one === quote ? [place + 1] : []));
  const distance = (number: number) => Math.abs(number - block);
  return same.reduce<number | null>(
    (best, number) => (best === null || distance(number) < distance(best) ? number : best),
    null,
  );
}
