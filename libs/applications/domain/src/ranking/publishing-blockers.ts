import type { EditionState, Refusal } from '@lumit/shared';
import type { RankingLine } from './rank';

export interface PublishingFacts {
  readonly lines: readonly Pick<RankingLine, 'outcome' | 'isPublished'>[];
  readonly editionState: EditionState;
  /** Until when one may still apply, while one may; null: the window is over, or the edition has none. */
  readonly openUntil: string | null;
}

/**
 * Every reason why a ranking cannot be published now: the edition is not open, somebody may still apply, somebody is not evaluated.
 * Whoever could still come in, or move up, would find the seats gone.
 */
export function publishingBlockers({ lines, editionState, openUntil }: PublishingFacts): Refusal[] {
  const blockers: Refusal[] = [];
  if (editionState !== 'published') blockers.push({ code: 'ranking.edition_not_open' });
  if (openUntil !== null) blockers.push({ code: 'ranking.applications_open', params: { until: openUntil } });
  const count = lines.filter(({ outcome }) => outcome === 'unevaluated').length;
  if (count > 0) blockers.push({ code: 'ranking.not_evaluated', params: { count } });
  return blockers;
}

/** What publishing would tell people, by outcome: only lines that were not published before. */
export function outcomesToPublish(lines: readonly Pick<RankingLine, 'outcome' | 'isPublished'>[]) {
  const count = (wanted: RankingLine['outcome']) =>
    lines.filter(({ outcome, isPublished }) => !isPublished && outcome === wanted).length;
  return { admitted: count('admitted'), waiting: count('waiting'), rejected: count('rejected') };
}
