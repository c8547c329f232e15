/** A stretch of time in whole seconds since 1970 (UTC): `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The union of the intervals: in order, apart from each other, empty ones dropped. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const ordered = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const { from, to } of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else merged.push({ from, to });
  }
  return merged;
}

/** What two sets of intervals have in common, merged. */
export function intersectIntervals(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  const right = mergeIntervals(others);
  const shared = mergeIntervals(some).flatMap((a) =>
    right.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })),
  );
  return mergeIntervals(shared);
}

/** What remains of an interval once others are taken out of it, merged. */
export function subtractIntervals(whole: Interval, taken: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let from = whole.from;
  for (const hole of mergeIntervals(taken)) {
    rest.push({ from, to: Math.min(hole.from, whole.to) });
    from = Math.max(from, hole.to);
  }
  return mergeIntervals([...rest, { from, to: whole.to }]);
}

/** Seconds in a set of merged intervals. */
export function secondsIn(merged: readonly Interval[]): number {
  return merged.reduce((sum, { from, to }) => sum + to - from, 0);
}
