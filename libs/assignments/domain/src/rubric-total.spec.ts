import fc from 'fast-check';
import { rubricMaximum, rubricTotal } from './rubric-total';

const rubric = {
  cap: 15,
  criteria: [
    { key: 'A', weight: 3 },
    { key: 'B', weight: 2 },
    { key: 'C', weight: 2 },
    { key: 'D', weight: 2 },
    { key: 'E', weight: 1 },
  ],
};
const level = fc.integer({ min: 0, max: 3 });
const paper = fc.record({ A: level, B: level, C: level, D: level, E: level });

describe('points of a rubric', () => {
  it('are level times weight: 2 everywhere is 20 of 30', () => {
    expect(rubricTotal(rubric, { A: 2, B: 2, C: 2, D: 2, E: 2 }, false)).toBe(20);
    expect(rubricMaximum(rubric)).toBe(30);
  });

  it('stay between 0 and the maximum, and a better level never takes points away', () => {
    fc.assert(
      fc.property(paper, fc.boolean(), (levels, serious) => {
        const total = rubricTotal(rubric, levels, serious);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(30);
        for (const { key } of rubric.criteria) {
          const better = { ...levels, [key]: Math.min(3, levels[key as 'A'] + 1) };
          expect(rubricTotal(rubric, better, serious)).toBeGreaterThanOrEqual(total);
        }
      }),
    );
  });

  it('are at most 15 with a serious mistake, whatever the sum', () => {
    fc.assert(
      fc.property(paper, (levels) => {
        const capped = rubricTotal(rubric, levels, true);
        expect(capped).toBe(Math.min(15, rubricTotal(rubric, levels, false)));
      }),
    );
  });

  it.each([-1, 4, 1.5, Number.NaN])('know no level %d', (wrong) => {
    expect(() => rubricTotal(rubric, { A: wrong }, false)).toThrow(RangeError);
  });
});
