import { type ActMention, actsIn, lookupsOf } from './act-mentions';
import { type ArticleMention, articlesIn } from './article-mentions';
import { type NameBook, namesIn } from './name-book';
import type { Piece } from './text-pieces';

/** An act that a text names, by number or by a name of the book. `keys` are of the book; empty where it does not know the act. */
export interface NamedAct {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
  /** Null where it is a name and no number. */
  readonly act: ActMention | null;
}

/** An article, with the act that stands beside it. */
export interface CitedArticle {
  readonly article: ArticleMention;
  readonly of: NamedAct | null;
}

export interface Citations {
  readonly acts: readonly NamedAct[];
  readonly articles: readonly CitedArticle[];
}

/** What a text cites: acts by number and by name, articles with their act before ("D.Lgs. 142/2015, art. 19") or behind. */
export function citationsIn(pieces: readonly Piece[], book: NameBook): Citations {
  const numbered = actsIn(pieces).map((act) => ({
    from: act.from,
    to: act.to,
    act,
    keys: keysOf(act, book),
  }));
  const taken = new Set(numbered.flatMap(({ from, to }) => range(from, to)));
  const named = namesIn(pieces, book)
    .filter(({ from, to }) => !range(from, to).some((place) => taken.has(place)))
    .map((name) => ({ ...name, act: null }));
  const acts = [...numbered, ...named].toSorted((a, b) => a.from - b.from);
  const articles = articlesIn(pieces).map((article) => ({ article, of: actBeside(article, acts, pieces) }));
  return { acts, articles };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);

function keysOf(act: ActMention, book: NameBook): string[] {
  const { exact, loose } = lookupsOf(act);
  const of = (names: readonly string[]) => names.flatMap((name) => book.get(name) ?? []);
  const found = of(exact);
  return [...new Set(found.length > 0 ? found : of(loose))];
}

function actBeside(
  { from, end }: ArticleMention,
  acts: readonly NamedAct[],
  pieces: readonly Piece[],
): NamedAct | null {
  const behind = acts.find((act) => act.from === end || act.from === end - 1);
  if (behind) return behind;
  return acts.find((act) => act.to === from && /^[\s,]*$/.test(pieces[from]?.gap ?? '')) ?? null;
}
