/**
 * How easily an Italian text reads. `gulpease` is the GULP index (Lucisano and Piemontese, 1988), 0 to 100:
 * under 80 hard for who has primary school, under 60 for lower secondary, under 40 for upper secondary.
 */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly gulpease: number;
  readonly wordsPerSentence: number;
  /** Sentences of more than 30 words. */
  readonly longSentences: number;
  /** The longest sentence and its words; empty when there is no text. */
  readonly longest: { readonly words: number; readonly text: string };
}

const LONG_SENTENCE = 30;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const LETTER = /[\p{L}\p{N}]/gu;
/** Points that do not end a sentence: citations and titles. */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}.])(?:artt?|c|co|lett|n|nn|par|all|ss|segg?|cfr|es|ecc|pag|D\.?Lgs|D\.?L|D\.?P\.?R|D\.?P\.?C\.?M|D\.?M|L|Reg|Dir|Cost|dott|sig|sigg|prof|avv|tel|[A-Z])\.$/iu;

/** Measures a text given as its blocks (paragraphs, list items): a block always ends a sentence. */
export function readability(blocks: readonly string[]): Readability {
  const sentences = blocks.flatMap(splitSentences);
  const counts = sentences
    .map((text) => ({ text, words: countWords(text) }))
    .filter(({ words }) => words > 0);
  const words = counts.reduce((sum, sentence) => sum + sentence.words, 0);
  const letters = sentences.reduce((sum, text) => sum + (text.match(LETTER)?.length ?? 0), 0);
  const longest = counts.reduce((max, s) => (s.words > max.words ? s : max), { words: 0, text: '' });
  return {
    words,
    sentences: counts.length,
    gulpease: words === 0 ? 100 : gulpease(letters, words, counts.length),
    wordsPerSentence: words === 0 ? 0 : Math.round((words * 10) / counts.length) / 10,
    longSentences: counts.filter((sentence) => sentence.words > LONG_SENTENCE).length,
    longest,
  };
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Cuts at full stops, question and exclamation marks that are followed by a space and are not part of an abbreviation. */
export function splitSentences(block: string): string[] {
  const sentences: string[] = [];
  let rest = '';
  for (const piece of block.split(/(?<=[.!?…]["»”’)]*)\s+/u)) {
    rest = rest ? `${rest} ${piece}` : piece;
    if (ABBREVIATION.test(rest)) continue;
    sentences.push(rest.trim());
    rest = '';
  }
  if (rest.trim()) sentences.push(rest.trim());
  return sentences.filter((sentence) => sentence !== '');
}

function gulpease(letters: number, words: number, sentences: number): number {
  return Math.min(100, Math.max(0, Math.round(89 + (300 * sentences - 10 * letters) / words)));
}
