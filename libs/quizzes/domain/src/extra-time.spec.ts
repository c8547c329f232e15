import fc from 'fast-check';
import { ExtraTime, extraSeconds } from './extra-time';

describe('extraSeconds', () => {
  it('is what the measure says: 15 minutes are 15 minutes, 30 % of an hour are 18', () => {
    expect(extraSeconds(3_600, { kind: 'minutes', value: 15 })).toBe(900);
    expect(extraSeconds(3_600, { kind: 'percent', value: 30 })).toBe(1_080);
    expect(extraSeconds(900, { kind: 'percent', value: 30 })).toBe(300);
    expect(extraSeconds(null, { kind: 'percent', value: 30 })).toBe(0);
    expect(extraSeconds(900, null)).toBe(0);
  });

  it('is in whole minutes, never less than promised, and by less than one more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), fc.integer({ min: 1, max: 300 }), (limit, value) => {
        const more = extraSeconds(limit, { kind: 'percent', value });
        expect(more % 60).toBe(0);
        expect(more * 100).toBeGreaterThanOrEqual(limit * value);
        expect((more - 60) * 100).toBeLessThan(limit * value);
      }),
    );
  });

  it('takes no measure of nothing, and none beyond the shape', () => {
    for (const value of [0, -5, 1.5, 601])
      expect(ExtraTime.safeParse({ kind: 'minutes', value }).success).toBe(false);
  });
});
