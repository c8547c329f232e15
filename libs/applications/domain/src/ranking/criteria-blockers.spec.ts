import fc from 'fast-check';
import { criteriaBlockers } from './criteria-blockers';
import { pointsBlockers } from './criteria';

const ROLE = { code: 'role', label: 'Ruolo', maxPoints: 10 };
const YEARS = { code: 'years', label: 'Anni di servizio', maxPoints: 8 };
const codesOf = (...args: Parameters<typeof criteriaBlockers>) =>
  criteriaBlockers(...args).map(({ code }) => code);

describe('changing the criteria of a ranking', () => {
  it('never leaves points that could not be given by the new ones', () => {
    const points = fc.array(fc.record({ role: fc.nat({ max: 10 }) }), { maxLength: 8 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 10 }), (given, maxPoints) => {
        const criteria = [{ ...ROLE, maxPoints }];
        const isFree =
          codesOf(criteria, { standing: [ROLE], isPublished: false, points: given }).length === 0;
        expect(isFree).toBe(given.every((one) => pointsBlockers(one, criteria).length === 0));
      }),
    );
  });

  it('is over once people were told their place, but for words and order', () => {
    const facts = { standing: [ROLE, YEARS], isPublished: true, points: [{ role: 10 }] };
    expect(codesOf([YEARS, { ...ROLE, label: 'Ruolo svolto' }], facts)).toEqual([]);
    expect(codesOf([ROLE], facts)).toEqual(['ranking.criteria_published']);
    expect(codesOf([ROLE, { ...YEARS, maxPoints: 9 }], facts)).toEqual(['ranking.criteria_published']);
    expect(codesOf([ROLE], { ...facts, isPublished: false })).toEqual([]);
  });
});
