import { isStopWord, likelyWord, type QueryPlan, splitsOf, typedKeys } from '@lumit/courses/domain';
import type { DataSource } from 'typeorm';
import { FOUND_ALONE, NEAR_WORDS } from './search.sql';

interface NearWord {
  readonly word: string;
  readonly spelled: string;
  readonly uses: number;
}

/**
 * A query that found nothing, with each word that stands nowhere in these editions replaced by the one that was likely
 * meant. Null where no word is unknown, or one has no likely neighbour.
 */
export async function suggestQuery(
  dataSource: DataSource,
  editionIds: readonly string[],
  { q, plan }: { q: string; plan: QueryPlan },
): Promise<string | null> {
  const expressions = plan.units.map(({ wide }) => wide);
  const found = await dataSource.query<{ place: number }[]>(FOUND_ALONE, [editionIds, expressions]);
  const known = new Set(found.map(({ place }) => place - 1));
  const unknown = plan.units.filter((_, place) => !known.has(place));
  if (unknown.length === 0 || unknown.some(({ kind }) => kind !== 'word')) return null;
  let suggestion = q;
  for (const { typed, from, to } of unknown.toSorted((a, b) => b.from - a.from)) {
    const meant = await meantBy(dataSource, editionIds, { typed, isAmongKnown: known.size > 0 });
    if (!meant) return null;
    suggestion = suggestion.slice(0, from) + meant + suggestion.slice(to);
  }
  return suggestion;
}

async function meantBy(
  dataSource: DataSource,
  editionIds: readonly string[],
  { typed, isAmongKnown }: { typed: string; isAmongKnown: boolean },
): Promise<string | null> {
  const splits = splitsOf(typed);
  const near = await dataSource.query<NearWord[]>(NEAR_WORDS, [
    editionIds,
    typedKeys(typed),
    [...new Set(splits.flat())],
  ]);
  const spelled = new Map(near.map((one) => [one.word, one.spelled]));
  const split = splits.find((parts) => parts.every((part) => spelled.has(part) && !isStopWord(part)));
  if (split) return split.map((part) => spelled.get(part)).join(' ');
  const words = near.filter(({ word }) => !word.startsWith('^'));
  const meant = likelyWord(typed, words, isAmongKnown);
  return meant === null ? null : (spelled.get(meant) ?? meant);
}
