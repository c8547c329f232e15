import fc from 'fast-check';
import { perMilleOfBase, reachesShare, secondsOfShare } from './hours-share';

const anySeconds = fc.nat({ max: 400 * 3600 });
const anyPercent = fc.integer({ min: 1, max: 100 });

describe('the share of a base of hours', () => {
  it('is reached exactly from the seconds that it asks for, and one second less is not enough', () => {
    fc.assert(
      fc.property(anySeconds, anyPercent, (base, percent) => {
        fc.pre(base > 0);
        const required = secondsOfShare(base, percent);
        expect(reachesShare(required, base, percent)).toBe(true);
        expect(reachesShare(required - 1, base, percent)).toBe(false);
        expect(required).toBeLessThanOrEqual(base);
      }),
    );
  });

  it('never reads as reached by rounding, and is never more than the whole', () => {
    fc.assert(
      fc.property(anySeconds, anySeconds, anyPercent, (seconds, base, percent) => {
        const perMille = perMilleOfBase(seconds, base);
        expect(perMille).toBeLessThanOrEqual(1000);
        expect(perMille >= percent * 10).toBe(reachesShare(seconds, base, percent));
      }),
    );
  });

  it('is nothing of nothing', () => {
    expect([perMilleOfBase(3600, 0), reachesShare(3600, 0, 1)]).toEqual([0, false]);
  });
});
