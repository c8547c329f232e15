import fc from 'fast-check';
import { afterTry, type Guesses, MOST_KNOWN_DEVICES, secondsToWait, waitAfter } from './guess-limit';

const HOUR_MS = 3_600_000;

/** When tries get through, of somebody who tries at these moments. */
function triesThatPass(moments: readonly number[]): number[] {
  let guesses: Guesses | undefined;
  return moments.filter((now) => {
    if (secondsToWait(guesses, now) > 0) return false;
    guesses = afterTry(guesses, now);
    return true;
  });
}

const mostInAnHour = (passed: readonly number[]) =>
  Math.max(0, ...passed.map((from) => passed.filter((at) => at >= from && at < from + HOUR_MS).length));

describe('wrong passwords', () => {
  it('P-35: on one account are never checked more than 100 times in any hour, however they are spread and from however many devices', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 4_000_000 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(gaps, (steps) => {
        let now = 0;
        const most = mostInAnHour(triesThatPass(steps.map((step) => (now += step))));
        expect(most * (MOST_KNOWN_DEVICES + 1)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('P-35: of somebody who tries each second for six hours, eleven pass in the first hour and four in each later one', () => {
    const passed = triesThatPass(Array.from({ length: 6 * 3600 }, (_, second) => second * 1000));
    expect([passed.filter((at) => at < HOUR_MS).length, mostInAnHour(passed)]).toEqual([11, 11]);
    expect(passed.filter((at) => at >= 2 * HOUR_MS && at < 3 * HOUR_MS)).toHaveLength(4);
  });

  it('ask for a wait that only grows', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 50].map(waitAfter)).toEqual([0, 0, 60, 120, 240, 480, 900, 900]);
  });

  it('are forgotten after an hour without one', () => {
    const many = { tries: 30, lastTryAt: 0, readyAt: 900_000 };
    expect(afterTry(many, HOUR_MS)).toEqual({ tries: 1, lastTryAt: HOUR_MS, readyAt: HOUR_MS });
  });
});
