import type { Refusal } from '@lumit/shared';
import type { Criterion } from '../application-form';
import type { PointsByCriterion } from './criteria';

export interface StandingCriteria {
  /** Those of now. */
  readonly standing: readonly Criterion[];
  /** A ranking was published by them. */
  readonly isPublished: boolean;
  /** What was given to applications, one entry each. */
  readonly points: readonly PointsByCriterion[];
}

/**
 * Every reason why an edition cannot be ranked by these criteria: people were told their place by others, or somebody has more points
 * of one than it would allow. A label may be corrected at any time; one that is taken away takes its points out of every sum.
 */
export function criteriaBlockers(
  criteria: readonly Criterion[],
  { standing, isPublished, points }: StandingCriteria,
): Refusal[] {
  const shape = (list: readonly Criterion[]) =>
    JSON.stringify(list.map(({ code, maxPoints }) => [code, maxPoints]).toSorted());
  if (isPublished && shape(criteria) !== shape(standing)) return [{ code: 'ranking.criteria_published' }];
  return criteria.flatMap(({ code, label, maxPoints }): Refusal[] => {
    const given = points.flatMap((one) => (Object.hasOwn(one, code) ? (one[code] ?? []) : []));
    const most = given.reduce((best, one) => Math.max(best, one), 0);
    return most > maxPoints ? [{ code: 'ranking.criterion_below_points', params: { label, most } }] : [];
  });
}
