import fc from 'fast-check';
import { type Interval, intersectIntervals, mergeIntervals, secondsIn, subtractIntervals } from './interval';
import { anyInterval, anyIntervals } from './testing/arbitraries';

const holds = (intervals: readonly Interval[], second: number) =>
  intervals.some(({ from, to }) => from <= second && second < to);
const seconds = Array.from({ length: 320 }, (_, index) => index - 60);

describe('sets of intervals', () => {
  it('hold the same seconds after merging, once each, in order and apart', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const merged = mergeIntervals(intervals);
        expect(seconds.filter((second) => holds(merged, second))).toEqual(
          seconds.filter((second) => holds(intervals, second)),
        );
        expect(secondsIn(merged)).toBe(seconds.filter((second) => holds(intervals, second)).length);
        merged.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThan(merged[index]!.to));
      }),
    );
  });

  it('share exactly the seconds that both hold', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (some, others) => {
        const shared = intersectIntervals(some, others);
        expect(seconds.filter((s) => holds(shared, s))).toEqual(
          seconds.filter((s) => holds(some, s) && holds(others, s)),
        );
      }),
    );
  });

  it('leave exactly the seconds that were not taken out', () => {
    fc.assert(
      fc.property(anyInterval, anyIntervals, (whole, taken) => {
        const rest = subtractIntervals(whole, taken);
        expect(seconds.filter((s) => holds(rest, s))).toEqual(
          seconds.filter((s) => holds([whole], s) && !holds(taken, s)),
        );
      }),
    );
  });

  it('join when one ends where the next begins', () => {
    expect(
      mergeIntervals([
        { from: 10, to: 20 },
        { from: 0, to: 10 },
      ]),
    ).toEqual([{ from: 0, to: 20 }]);
  });
});
