import type { Refusal } from '@lumit/shared';
import type { Criterion } from '../application-form';

/** Points by the code of their criterion. */
export type PointsByCriterion = Readonly<Record<string, number>>;

/**
 * The points of one application. Null while a criterion of today has none: nobody is ranked by half a judgement. Points of a criterion
 * that was taken away count for nothing. Without criteria everybody has 0, and who applied first comes first.
 */
export function sumOfPoints(points: PointsByCriterion, criteria: readonly Criterion[]): number | null {
  let sum = 0;
  for (const { code } of criteria) {
    const given = Object.hasOwn(points, code) ? points[code] : undefined;
    if (given === undefined) return null;
    sum += given;
  }
  return sum;
}

/** Every reason why these points cannot be given: a criterion that the edition has not, fewer than none, more than the most. */
export function pointsBlockers(points: PointsByCriterion, criteria: readonly Criterion[]): Refusal[] {
  return Object.entries(points).flatMap(([code, given]): Refusal[] => {
    const criterion = criteria.find((one) => one.code === code);
    if (!criterion) return [{ code: 'ranking.criterion_unknown', params: { criterion: code } }];
    if (Number.isInteger(given) && given >= 0 && given <= criterion.maxPoints) return [];
    const { label, maxPoints } = criterion;
    return [{ code: 'ranking.points_out_of_range', params: { label, most: maxPoints, field: code } }];
  });
}
