import { isNumberSign, kindsAt, monthNamed, standsBetween } from './act-words';
import { isApostrophe, type Piece } from './text-pieces';

/** An act as a text names it. A number may fit two readings: `2013/2016`, `98` for 1898 no one means but 1998 and 2098. */
export interface ActMention {
  /** First piece of it, and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly kind: string | null;
  readonly numbers: readonly { readonly number: string; readonly year: string | null }[];
  /** ISO day, where it is written. */
  readonly day: string | null;
}

/** Acts named by kind, number and year, kind and day, or number and year with a stroke: in the order of the text, never overlapping. */
export function actsIn(pieces: readonly Piece[]): ActMention[] {
  const words = pieces.map(({ word }) => word);
  const found: ActMention[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const mention = actAt(pieces, words, at);
    if (!mention) {
      const day = dayAt(pieces, at);
      if (day) at = day.to - 1;
      continue;
    }
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}

function actAt(pieces: readonly Piece[], words: readonly string[], at: number): ActMention | null {
  for (const { kind, length } of kindsAt(words, at)) {
    if (isApostrophe(pieces[at + length]?.gap ?? '')) continue;
    const rest = restAt(pieces, at + length, kind);
    if (rest) return { ...rest, from: at, kind };
  }
  if (words[at] === 'c' && pieces[at + 1]?.gap === '-') {
    const pair = pairAt(pieces, at + 1, 'cgue');
    if (pair) return { from: at, kind: 'cgue', ...pair };
  }
  const isAlone = pieces[at + 1]?.gap.trim() === '/' && !dayAt(pieces, at);
  const pair = isAlone ? pairAt(pieces, at, null) : null;
  if (pair) return { from: at, kind: null, ...pair };
  const ofYear = /^\d{1,5}$/.test(words[at] ?? '') ? yearAfter(pieces, at + 1) : null;
  return ofYear && /^del/.test(words[at + 1] ?? '')
    ? { from: at, kind: null, day: null, numbers: toNumbers(words[at] ?? '', ofYear.years), to: ofYear.to }
    : null;
}

type Rest = Pick<ActMention, 'numbers' | 'day' | 'to'>;

/** What follows a kind: number and year in any order that is written, or a day, or a number alone. */
function restAt(pieces: readonly Piece[], start: number, kind: string | null): Rest | null {
  let at = start;
  while (at < pieces.length && at < start + 8 && standsBetween(pieces[at]?.word ?? '')) at++;
  if (pieces.slice(start, at + 1).some(({ gap }) => /[;\n?!]/.test(gap))) return null;
  if (pieces[at]?.word === 'c' && kind === 'cgue') at++;
  const day = dayAt(pieces, at);
  if (day) {
    let next = day.to;
    while (isNumberSign(pieces[next]?.word ?? '')) next++;
    const number = pieces[next]?.word ?? '';
    const isNumbered = next > day.to && /^\d{1,6}$/.test(number);
    const year = day.day.slice(0, 4);
    if (kind === null && !isNumbered) return null;
    return {
      day: day.day,
      numbers: isNumbered ? toNumbers(number, [year]) : [],
      to: isNumbered ? next + 1 : day.to,
    };
  }
  return pairAt(pieces, at, kind) ?? numberAt(pieces, at, kind);
}

/** `47 del 2017`, `47 del 7 aprile 2017`, or `47` alone after a kind. */
function numberAt(pieces: readonly Piece[], at: number, kind: string | null): Rest | null {
  const number = pieces[at]?.word ?? '';
  if (!/^\d{1,6}$/.test(number)) return null;
  const year = yearAfter(pieces, at + 1);
  if (year) return { day: year.day, numbers: toNumbers(number, year.years), to: year.to };
  return kind === null ? null : { day: null, numbers: [{ number: plain(number), year: null }], to: at + 1 };
}

function yearAfter(
  pieces: readonly Piece[],
  start: number,
): { years: string[]; day: string | null; to: number } | null {
  let at = start;
  while (/^(del|dell|dello|della|anno|in|data)$/.test(pieces[at]?.word ?? '') && at < start + 3) at++;
  if (at === start) return null;
  const day = dayAt(pieces, at);
  if (day) return { years: [day.day.slice(0, 4)], day: day.day, to: day.to };
  const years = yearsOf(pieces[at]?.word ?? '');
  return years.length > 0 ? { years, day: null, to: at + 1 } : null;
}

/** `286/1998`, `286/98`, `2024/1348`; with a kind also `286-1998` and `286 1998`. */
function pairAt(pieces: readonly Piece[], at: number, kind: string | null): Rest | null {
  const [first, second] = [pieces[at], pieces[at + 1]];
  if (!first || !second || !/^\d{1,6}$/.test(first.word) || !/^\d{1,6}$/.test(second.word)) return null;
  const gap = second.gap.trim();
  const isWide = gap === '' || gap === '-';
  if (gap !== '/' && !(isWide && kind !== null && yearsOf(first.word, second.word).length === 1)) return null;
  const numbers = readPair(first.word, second.word);
  return numbers.length > 0 ? { day: null, numbers, to: at + 2 } : null;
}

function readPair(first: string, second: string): ActMention['numbers'] {
  const yearFirst = isWholeYear(first) ? toNumbers(second, [first]) : [];
  const yearLast = isWholeYear(second) ? toNumbers(first, [second]) : [];
  if (yearFirst.length + yearLast.length > 0) return [...yearLast, ...yearFirst];
  return [
    ...toNumbers(first, yearsOf(second)),
    ...(first.length === 2 && second.length <= 3 ? toNumbers(second, yearsOf(first)) : []),
  ];
}

const isWholeYear = (word: string) => /^(18|19|20)\d\d$/.test(word);

/** Years that a word can mean: itself, or both centuries of two digits. With two words: of whichever is a whole year. */
function yearsOf(word: string, other = ''): string[] {
  if (isWholeYear(word) || isWholeYear(other)) return [isWholeYear(word) ? word : other];
  return /^\d\d$/.test(word) ? [`19${word}`, `20${word}`] : [];
}

const plain = (number: string) => number.replace(/^0+(?=\d)/, '');
const toNumbers = (number: string, years: readonly string[]) =>
  years.map((year) => ({ number: plain(number), year }));

/** `25 luglio 1998`, `1° dicembre 2018`, `7/12/2021`, `7.12.21`. */
function dayAt(pieces: readonly Piece[], at: number): { day: string; to: number } | null {
  const [first, second, third] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  const date = /^(\d{1,2})[oa]?$/.exec(first?.word ?? '')?.[1];
  if (!date || !second || !third) return null;
  const isFigures = [second, third].every(({ gap }) => /^[/.-]$/.test(gap.trim()));
  const month = isFigures && /^\d{1,2}$/.test(second.word) ? Number(second.word) : monthNamed(second.word);
  const year = yearsOf(third.word).at(-1);
  if (month < 1 || month > 12 || Number(date) < 1 || Number(date) > 31 || !year) return null;
  return { day: `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`, to: at + 3 };
}

/** How a mention is looked up: what it says exactly, without its kind, and all that an index keeps of it. */
export function lookupsOf({ kind, numbers, day }: ActMention): {
  exact: string[];
  loose: string[];
  all: string[];
} {
  const dated = numbers.flatMap(({ number, year }) => (year === null ? [] : [{ number, year }]));
  const named = kind === null ? [] : dated.map(({ number, year }) => `§${kind}.${number}.${year}`);
  const bare = dated.map(({ number, year }) => `§${number}.${year}`);
  const yearless = kind === null ? [] : numbers.map(({ number }) => `§${kind}.${number}`);
  const byDay = kind === null || day === null ? [] : [`§${kind}.${day}`];
  const exact = [named, bare, yearless, byDay].find((list) => list.length > 0) ?? [];
  return { exact, loose: bare, all: [...new Set([...named, ...bare, ...yearless, ...byDay])] };
}
