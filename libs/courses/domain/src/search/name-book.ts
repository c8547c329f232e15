import type { GlossaryEntry, Norm } from '@lumit/prose/domain';
import { actsIn, lookupsOf } from './act-mentions';
import { isStopWord } from './stop-words';
import { isApostrophe, type Piece, piecesOf } from './text-pieces';

/** Words of the longest name. */
const LONGEST = 6;

/** Names and numbers of acts and terms → what they stand for: `§tui` is an act, `=msna` a term. */
export type NameBook = ReadonlyMap<string, readonly string[]>;

/** What may be said before any name: "legge Bossi-Fini", "regolamento Dublino III". */
const KIND = /^(l|legge|dl|dlgs|decreto|regolamento|direttiva|convenzione|codice)$/;

/** A name of the book in a text. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
}

/** All names of one act, as the book keeps them: numbers of the act and of the law that converted it, names in daily use. */
export function namesOfNorm({ key, short, act, aliases = [] }: Norm): string[] {
  const spoken = [short.replace(/\s*\(.*$/, ''), ...aliases].filter(
    (name) => actsIn(piecesOf(name)).length === 0,
  );
  const numbered = [short, act, ...aliases].flatMap((text) =>
    actsIn(piecesOf(text)).flatMap((mention) => lookupsOf(mention).all),
  );
  return [...new Set([...spoken.map(toName), ...numbered, `§${key}`])].filter((name) => name !== '');
}

/** Names of a term beside its own: acronyms, old names. */
export const namesOfTerm = ({ aliases = [] }: GlossaryEntry): string[] => [...new Set(aliases.map(toName))];

/** The book of all acts and terms of a course. */
export function bookOf(norms: Iterable<Norm>, terms: Iterable<GlossaryEntry>): NameBook {
  const book = new Map<string, string[]>();
  const add = (names: readonly string[], key: string) => {
    for (const name of names) book.set(name, [...(book.get(name) ?? []), key]);
  };
  for (const norm of norms) add(namesOfNorm(norm), `§${norm.key}`);
  for (const term of terms) add(namesOfTerm(term), `=${term.key}`);
  return book;
}

/** A name as the book keeps it: folded words without the common ones. */
function toName(name: string): string {
  const pieces = piecesOf(name);
  return pieces.length === 1 ? (pieces[0]?.word ?? '') : sayingOf(pieces).join(' ');
}

/** Kinds in short are told alike: "dl Cutro", "decreto-legge Cutro" and "decreto Cutro". */
function sayingOf(pieces: readonly Piece[]): string[] {
  const words = pieces.flatMap(({ word }, place) => {
    if (word === 'l' && !isApostrophe(pieces[place + 1]?.gap ?? '') && place + 1 < pieces.length)
      return ['legge'];
    if (/^(dl|dlgs)$/.test(word)) return ['decreto'];
    return isStopWord(word) ? [] : [word];
  });
  return words.filter((word, place) => !(word === 'legge' && words[place - 1] === 'decreto'));
}

/** Every run of words that could be a name, by its place. */
function runsAt(pieces: readonly Piece[], from: number): { name: string; to: number }[] {
  const runs: { name: string; to: number }[] = [];
  for (let to = from + 1; to <= pieces.length && to <= from + LONGEST + 3; to++) {
    const last = pieces[to - 1]?.word ?? '';
    if (isStopWord(last) && to - from > 1) continue;
    const said = to - from === 1 ? [pieces[from]?.word ?? ''] : sayingOf(pieces.slice(from, to));
    if (said.length <= LONGEST) runs.push({ name: said.join(' '), to });
  }
  return runs;
}

const FIRSTS = new WeakMap<NameBook, ReadonlySet<string>>();

/** First words of all names: where none of them stands no name begins. */
function firstWordsOf(book: NameBook): ReadonlySet<string> {
  const known = FIRSTS.get(book);
  if (known) return known;
  const firsts = new Set([...book.keys()].map((name) => name.split(' ', 1)[0] ?? ''));
  FIRSTS.set(book, firsts);
  return firsts;
}

const toldAlike = (word: string) => word.replace(/^l$/, 'legge').replace(/^(dl|dlgs)$/, 'decreto');

/** All runs of words of a query that could be a name: what to ask the book for. */
export const possibleNames = (pieces: readonly Piece[]): string[] => [
  ...new Set(pieces.flatMap((_, from) => runsAt(pieces, from).map(({ name }) => name))),
];

/** The names of the book that a text says, the longest first, never overlapping. */
export function namesIn(pieces: readonly Piece[], book: NameBook): NameMention[] {
  const found: NameMention[] = [];
  const firsts = firstWordsOf(book);
  for (let from = 0; from < pieces.length; from++) {
    // A common word alone is a name only as an acronym: SUI, not "sui".
    const isCommon = isStopWord(pieces[from]?.word ?? '') && !pieces[from]?.isAcronym;
    const word = pieces[from]?.word ?? '';
    if (isCommon || (!firsts.has(word) && !firsts.has(toldAlike(word)))) continue;
    const [run] = runsAt(pieces, from)
      .filter(({ name }) => book.has(name))
      .slice(-1);
    if (!run) continue;
    const isKind = KIND.test(pieces[from - 1]?.word ?? '') && (found.at(-1)?.to ?? 0) < from;
    found.push({ from: isKind ? from - 1 : from, to: run.to, keys: book.get(run.name) ?? [] });
    from = run.to - 1;
  }
  return found;
}
