import fc from 'fast-check';
import { changesToReview, dayInRome, lastChangeBy } from './law-changes';
import type { NormChange } from '@lumit/prose/domain';

const norms = (...changes: NormChange[]) =>
  new Map([
    ['tui', { changes }],
    ['cost', {}],
  ]);
const lesson = (checkedOn: string, ...refs: string[]) => ({ checkedOn, refs });
const art5: NormChange = { on: '2026-11-20', by: 'dl-1', articles: ['art5', 'art18bis'] };
const whole: NormChange = { on: '2026-11-20', by: 'dl-1' };

describe('changes of the law that a lesson has not taken in', () => {
  it.each([
    ['cites the article, checked before', '2026-11-19', ['tui:art5-com4'], art5, 1],
    ['checked on the day of the change', '2026-11-20', ['tui:art5-com4'], art5, 0],
    ['checked after it', '2026-11-21', ['tui:art5'], art5, 0],
    ['cites another article', '2026-11-19', ['tui:art6'], art5, 0],
    ['cites art. 18 and not 18-bis', '2026-11-19', ['tui:art18'], art5, 0],
    ['cites art. 18-bis', '2026-11-19', ['tui:art18bis-com1'], art5, 1],
    ['cites the act as a whole, one article changed', '2026-11-19', ['tui'], art5, 0],
    ['cites the act as a whole, all of it changed', '2026-11-19', ['tui'], whole, 1],
    ['cites an article, the whole act changed', '2026-11-19', ['tui:art6'], whole, 1],
    ['cites another act', '2026-11-19', ['cost:art10'], whole, 0],
  ] as const)('%s', (_, checkedOn, refs, change, count) => {
    expect(changesToReview(lesson(checkedOn, ...refs), norms(change))).toHaveLength(count);
  });

  it('says which references are touched', () => {
    const found = changesToReview(lesson('2026-01-01', 'tui:art5-com4', 'tui:art6', 'tui:art5'), norms(art5));
    expect(found).toEqual([{ norm: 'tui', change: art5, refs: ['tui:art5-com4', 'tui:art5'] }]);
  });

  it('checking later never adds one', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, day, (a, b, on) => {
        const [sooner, later] = [a, b].sort() as [string, string];
        const count = (checkedOn: string) =>
          changesToReview(lesson(checkedOn, 'tui:art5'), norms({ ...whole, on })).length;
        expect(count(later)).toBeLessThanOrEqual(count(sooner));
      }),
    );
  });

  it('counts a change once its day has come, in Rome', () => {
    expect(lastChangeBy('2026-11-22', ['2026-11-20', '2026-11-22', '2027-04-30'])).toBe('2026-11-22');
    expect(lastChangeBy('2026-11-22', ['2027-04-30'])).toBeNull();
    expect(dayInRome(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });
});
