/** What is needed of a rubric to add up its points. */
export interface Rubric {
  readonly cap: number;
  readonly criteria: readonly { readonly key: string; readonly weight: number }[];
}

/** Highest level of a criterion; the lowest is 0. */
export const TOP_LEVEL = 3;

/** Points of the best possible paper: Σ weight × 3, 30 in the rubrics of the course. */
export function rubricMaximum({ criteria }: Pick<Rubric, 'criteria'>): number {
  return criteria.reduce((sum, { weight }) => sum + weight * TOP_LEVEL, 0);
}

/**
 * Points of a paper: Σ level × weight, at most `cap` when a serious mistake was found. `levels` gives a whole number
 * from 0 to 3 for each criterion's key; a criterion without one counts 0. Throws a RangeError for any other level.
 */
export function rubricTotal(
  rubric: Rubric,
  levels: Readonly<Record<string, number>>,
  hasSeriousMistake: boolean,
): number {
  const total = rubric.criteria.reduce((sum, { key, weight }) => {
    const level = levels[key] ?? 0;
    if (!Number.isInteger(level) || level < 0 || level > TOP_LEVEL)
      throw new RangeError(`Criterion ${key} has no level ${level}`);
    return sum + level * weight;
  }, 0);
  return hasSeriousMistake ? Math.min(total, rubric.cap) : total;
}
