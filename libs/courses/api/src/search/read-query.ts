import {
  type Known,
  lookupsFor,
  planQuery,
  queryPieces,
  type QueryPlan,
  unsearchable,
  type SearchView,
  type NameBook,
} from '@lumit/courses/domain';
import type { DataSource } from 'typeorm';
import { KNOW, type KnownRow } from './search.sql';
import { stemsOf } from './stems-of';

/** A query as these editions understand it. */
export interface ReadQuery {
  readonly plan: QueryPlan;
  readonly book: NameBook;
}

/** Asks what the courses of these editions know of the words of a query, and plans it; or says why there is nothing to look for. */
export async function readQuery(
  dataSource: DataSource,
  editionIds: readonly string[],
  q: string,
): Promise<ReadQuery | NonNullable<SearchView['idle']>> {
  const pieces = queryPieces(q);
  const idle = unsearchable(pieces);
  if (idle) return idle;
  const { names, words, spellings } = lookupsFor(pieces);
  const stems = await stemsOf(dataSource, spellings);
  const [row] = await dataSource.query<KnownRow[]>(KNOW, [editionIds, names, words]);
  const known = { ...toKnown(row ?? { names: [], words: [] }), stems };
  const plan = planQuery(pieces, known);
  return plan ? { plan, book: known.book } : 'common-words';
}

function toKnown({ names, words }: KnownRow): Omit<Known, 'stems'> {
  const book = new Map<string, string[]>();
  const terms = new Map<string, string>();
  for (const { kind, key: own, title, names: all } of names) {
    const key = `${kind === 'norm' ? '§' : '='}${own}`;
    if (kind === 'term') terms.set(key, title);
    for (const name of all) book.set(name, [...(book.get(name) ?? []), key]);
  }
  return { book, terms, uses: new Map(words.map(({ word, uses }) => [word, uses])) };
}
