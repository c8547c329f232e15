import { lookupsOf } from './act-mentions';
import { citationsIn } from './citations';
import type { NameBook } from './name-book';
import { articleTokens } from './search-tokens';
import { isStopWord } from './stop-words';
import { type Piece, piecesOf } from './text-pieces';
import { numberForms } from './word-forms';

/** A stretch of plain text; `found` where it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Which words of a text a query means. */
export interface Matcher {
  readonly tokens: ReadonlySet<string>;
  /** Beginnings of words, and stems. */
  readonly starts: readonly string[];
  readonly book: NameBook;
}

/** Longest ending that a stem may have lost. */
const LONGEST_ENDING = 6;
const FRAGMENT = 24;
const BEFORE_FOUND = 5;

/** Reads the expressions of a query plan. */
export function matcherOf(expressions: readonly (string | null)[], book: NameBook): Matcher {
  const tokens = new Set<string>();
  const starts: string[] = [];
  for (const expression of expressions)
    for (const [, token = '', star] of (expression ?? '').matchAll(/'([^']+)'(:\*)?/g)) {
      if (star) starts.push(token);
      else tokens.add(token);
      if (token.endsWith('~')) starts.push(token);
    }
  return { tokens, starts, book };
}

/** The stretches of a text that are meant, as places of characters: words, and acts and articles in full. */
function foundIn(pieces: readonly Piece[], matcher: Matcher): [from: number, to: number][] {
  const words = pieces.flatMap((piece, place): [number, number][] => {
    const isJoined = piece.joined !== null && isMeant(piece.joined, matcher);
    if (!isJoined && !isMeant(piece.word, matcher) && !isMeantAcronym(piece, matcher)) return [];
    const first = isJoined ? (pieces[place - 1] ?? piece) : piece;
    return [[first.from, piece.to]];
  });
  return [...words, ...citedIn(pieces, matcher)].toSorted((a, b) => a[0] - b[0]);
}

function isMeant(word: string, { tokens, starts }: Matcher): boolean {
  if (isStopWord(word)) return false;
  return (
    tokens.has(word) ||
    starts.some((start) => isStarted(word, start)) ||
    numberForms(word).some((form) => tokens.has(form))
  );
}

const isStarted = (word: string, start: string) =>
  start.endsWith('~')
    ? word.startsWith(start.slice(0, -1)) && word.length <= start.length - 1 + LONGEST_ENDING
    : word.startsWith(start);

const isMeantAcronym = ({ word, isAcronym }: Piece, { tokens }: Matcher) =>
  isAcronym && tokens.has(`^${word}`);

function citedIn(pieces: readonly Piece[], { tokens, book }: Matcher): [number, number][] {
  if (![...tokens].some((token) => token.startsWith('§') || token.startsWith('art.'))) return [];
  const { acts, articles } = citationsIn(pieces, book);
  const meant = [
    ...acts.filter(({ keys, act }) =>
      [...keys, ...(act ? lookupsOf(act).all : [])].some((token) => tokens.has(token)),
    ),
    ...articles
      .filter((cited) => articleTokens([cited]).some(({ token }) => tokens.has(token)))
      .map(({ article }) => article),
  ];
  return meant.map(({ from, to }) => [pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0]);
}

/** The whole text with what was found marked. */
export function markText(text: string, matcher: Matcher): Stretch[] {
  return stretchesOf(text, 0, text.length, foundIn(piecesOf(text), matcher));
}

/** Up to two fragments of a text around what was found; its beginning where nothing was. */
export function passageOf(text: string, matcher: Matcher): Stretch[] {
  const pieces = piecesOf(text);
  const found = foundIn(pieces, matcher);
  const isFound = pieces.map(({ from, to }) => found.some((place) => place[0] < to && place[1] > from));
  const windows = bestWindows(isFound, pieces.length);
  const shown: Stretch[] = [];
  for (const [place, [from, to]] of windows.entries()) {
    if (place > 0) shown.push({ text: ' … ', found: false });
    const end = to >= pieces.length ? text.length : (pieces[to - 1]?.to ?? text.length);
    shown.push(...stretchesOf(text, from === 0 ? 0 : (pieces[from]?.from ?? 0), end, found));
  }
  return joined(shown);
}

/** The window with most found words, then a second one that does not touch it. */
function bestWindows(isFound: readonly boolean[], length: number): [number, number][] {
  const places = isFound.flatMap((found, place) => (found ? [place] : []));
  const windows = places.map((place): [number, number] => {
    const from = Math.max(0, Math.min(place - BEFORE_FOUND, length - FRAGMENT));
    return [from, Math.min(length, from + FRAGMENT)];
  });
  const weight = ([from, to]: [number, number]) =>
    places.filter((place) => place >= from && place < to).length;
  const sorted = windows.toSorted((a, b) => weight(b) - weight(a) || a[0] - b[0]);
  const [best] = sorted;
  if (!best) return [[0, Math.min(length, FRAGMENT)]];
  const other = sorted.find(([from, to]) => to < best[0] || from > best[1]);
  return other ? [best, other].toSorted((a, b) => a[0] - b[0]) : [best];
}

function stretchesOf(
  text: string,
  start: number,
  end: number,
  found: readonly [number, number][],
): Stretch[] {
  const stretches: Stretch[] = [];
  let done = start;
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0])) {
    if (to <= done || from >= end) continue;
    stretches.push({ text: text.slice(done, Math.max(done, from)), found: false });
    stretches.push({ text: text.slice(Math.max(done, from), Math.min(to, end)), found: true });
    done = Math.min(to, end);
  }
  return joined([...stretches, { text: text.slice(done, end), found: false }]);
}

/** Neighbours of one kind as one, nothing empty. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.text === '') continue;
    const last = result.at(-1);
    if (last && last.found === stretch.found)
      result[result.length - 1] = { ...last, text: last.text + stretch.text };
    else result.push(stretch);
  }
  return result;
}
