import type { Refusal } from '@lumit/shared';

/** Longest query in characters, and most words of one: beyond, it is a text and not a question. */
export const MAX_SEARCH_LENGTH = 200;
export const MAX_SEARCH_WORDS = 12;

const APOSTROPHES = "'’‘ʼʹ`´′";
const HYPHENS = '\\-‐‑';
/** Some apostrophes count as letters in Unicode. */
const FIRST = `(?![${APOSTROPHES}])[\\p{L}\\p{N}]`;
const LETTERS = `${FIRST}(?:(?![${APOSTROPHES}])[\\p{L}\\p{N}\\p{M}])*`;
/** Letters and digits of any script; an apostrophe or a hyphen between two of them joins them. */
const WORD = new RegExp(`${LETTERS}(?:[${APOSTROPHES}${HYPHENS}]${LETTERS})*`, 'gu');
const JOINT = new RegExp(`[${APOSTROPHES}${HYPHENS}]`, 'u');
const BEFORE_NAME = new RegExp(`[${APOSTROPHES}]\\p{Lu}`, 'u');
const ELISIONS = new Set(
  (
    'l un d c s t m v n gl dell all dall nell sull coll quell quest codest bell sant grand com dov cos ' +
    'anch senz mezz tutt null ciascun nessun alcun qualcun quant pover buon ognun dev'
  ).split(' '),
);

interface Found {
  /** As written, composed: `dell’anagrafe`. */
  readonly text: string;
  readonly index: number;
}

/** The words of a text with their places; what an apostrophe or a hyphen joins is one. */
export function wordsOf(text: string): Found[] {
  return [...text.matchAll(WORD)].map((match) => ({ text: match[0], index: match.index }));
}

const composed = (text: string) => text.normalize('NFKC').replaceAll('\u00ad', '');
const partsOf = (word: string) => word.toLowerCase().split(JOINT);

/**
 * The words of a text as the index takes them, with a space between: apostrophes and hyphens separate ("dell anagrafe"),
 * compounds and names also stand as one ("fotosegnalamento", "dangelo", "18bis"). Accents stay: the database folds them.
 */
export function foldText(text: string): string {
  return wordsOf(composed(text))
    .flatMap(({ text: word }) => {
      const parts = partsOf(word);
      const hasHyphen = new RegExp(`[${HYPHENS}]`, 'u').test(word);
      return parts.length > 1 && (hasHyphen || BEFORE_NAME.test(word)) ? [...parts, parts.join('')] : parts;
    })
    .join(' ');
}

/**
 * What a query asks for: lower-case words of letters and digits only, each once, so that nothing typed can be read as an
 * operator. An article or preposition before an apostrophe is left out: "l'asilo" asks for "asilo".
 */
export function toSearchWords(query: string): string[] {
  const words = wordsOf(composed(query)).flatMap(({ text }) => {
    const parts = partsOf(text);
    const first = parts[0] ?? '';
    return parts.length > 1 && ELISIONS.has(first) && !text.startsWith(`${first}-`) ? parts.slice(1) : parts;
  });
  return [...new Set(words)];
}

/** Why a query is not searched at all. */
export function searchBlockers(query: string): Refusal[] {
  if (query.trim().length > MAX_SEARCH_LENGTH)
    return [{ code: 'courses.search_too_long', params: { max: MAX_SEARCH_LENGTH } }];
  if (toSearchWords(query).length > MAX_SEARCH_WORDS)
    return [{ code: 'courses.search_too_many_words', params: { max: MAX_SEARCH_WORDS } }];
  return [];
}

/** Why a search found nothing before it began: no letter or digit in it, or only single ones. */
export function unsearchable(words: readonly string[]): 'no-words' | 'too-short' | null {
  if (words.length === 0) return 'no-words';
  return words.every((word) => [...word].length < 2) ? 'too-short' : null;
}
