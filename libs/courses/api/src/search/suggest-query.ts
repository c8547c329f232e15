import {
  isStopWord,
  likelyWord,
  type QueryPlan,
  type QueryUnit,
  splitsOf,
  typedKeys,
} from '@lumit/courses/domain';
import type { DataSource } from 'typeorm';
import { IS_ANYWHERE, NEAR_WORDS } from './search.sql';

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
  const unknown: QueryUnit[] = [];
  for (const unit of plan.units) {
    const [row] = await dataSource.query<{ found: boolean }[]>(IS_ANYWHERE, [editionIds, unit.wide]);
    if (!row?.found) unknown.push(unit);
  }
  const isAmongKnown = unknown.length < plan.units.length;
  if (unknown.length === 0 || unknown.some(({ kind }) => kind !== 'word')) return null;
  let suggestion = q;
  for (const { typed, from, to } of unknown.toSorted((a, b) => b.from - a.from)) {
    const meant = await meantBy(dataSource, editionIds, { typed, isAmongKnown });
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
