import { foldWord } from './text-pieces';

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** Two letters of such a word may be wrong. */
const LONG = 9;

/** What different spellings of a sound share: doubled letters once, no h, one letter for each sound. */
const skeleton = (word: string) =>
  word
    .replaceAll(/qu|cq|ch|[kq]/g, 'c')
    .replaceAll('h', '')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(.)\1+/g, '$1');

/**
 * Keys under which a folded word is found by whoever misspells it: two words with a key in common differ by one letter, or
 * by one that is missing on each side, or in how a sound is written. Empty for short words and numbers.
 */
export function spellingKeys(word: string): string[] {
  if (word.length < SHORTEST || word.length > 40 || !/^\p{Ll}+$/u.test(word)) return [];
  const spelled = [...new Set([word, skeleton(word)])];
  return [...new Set([...spelled, ...spelled.flatMap(shortened)])];
}

/** Keys to look a typed word up with: long words may have two letters too many, or one too many and one wrong. */
export function typedKeys(word: string): string[] {
  const keys = spellingKeys(word);
  if (word.length < LONG || keys.length === 0) return keys;
  return [...new Set([...keys, ...shortened(skeleton(word)).flatMap(shortened)])];
}

/** The word without one of its letters. */
const shortened = (word: string) =>
  Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1));

/** How far two words are: a doubled letter or an h 0.5, two neighbours swapped 0.75, any other letter 1. */
export function spellingDistance(typed: string, meant: string): number {
  const first = [0];
  for (let j = 1; j <= meant.length; j++) first.push(first[j - 1]! + dropCost(meant, j - 1));
  const rows = [first];
  for (let i = 1; i <= typed.length; i++) {
    const row = [rows[i - 1]![0]! + dropCost(typed, i - 1)];
    for (let j = 1; j <= meant.length; j++) {
      const isSame = typed[i - 1] === meant[j - 1];
      const costs = [
        rows[i - 1]![j - 1]! + (isSame ? 0 : 1),
        rows[i - 1]![j]! + dropCost(typed, i - 1),
        row[j - 1]! + dropCost(meant, j - 1),
      ];
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1];
      if (isSwapped) costs.push(rows[i - 2]![j - 2]! + 0.75);
      row.push(Math.min(...costs));
    }
    rows.push(row);
  }
  return rows[typed.length]![meant.length]!;
}

const dropCost = (word: string, place: number) =>
  word[place] === 'h' || (place > 0 && word[place] === word[place - 1]) ? 0.5 : 1;

/** How far a word may be to be taken for another. Beside words that are known one may be further away. */
function farthest(length: number, isAmongKnown: boolean): number {
  if (length <= 5) return isAmongKnown ? 1 : 0.75;
  return length < LONG ? 1 : 2;
}

export interface VocabularyWord {
  readonly word: string;
  /** Places of the course in which it stands. */
  readonly uses: number;
}

/** The word that was likely meant: the nearest, of equals the one used most. Null where none is near enough. */
export function likelyWord(
  typed: string,
  vocabulary: readonly VocabularyWord[],
  isAmongKnown: boolean,
): string | null {
  const word = foldWord(typed);
  const near = vocabulary
    .map((one) => ({ ...one, distance: spellingDistance(word, foldWord(one.word)) }))
    .filter(({ distance }) => distance > 0 && distance <= farthest(word.length, isAmongKnown))
    .toSorted((a, b) => a.distance - b.distance || b.uses - a.uses);
  return near[0]?.word ?? null;
}

/** Two known words that somebody wrote as one: "nullaosta". */
export function splitsOf(word: string): [string, string][] {
  return Array.from({ length: Math.max(0, word.length - 5) }, (_, place): [string, string] => [
    word.slice(0, place + 3),
    word.slice(place + 3),
  ]);
}
