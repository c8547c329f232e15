import fc from 'fast-check';
import { pointsBlockers, sumOfPoints } from './criteria';

const CRITERIA = [
  { code: 'role', label: 'Ruolo', maxPoints: 10 },
  { code: 'years', label: 'Anni di servizio', maxPoints: 8 },
];

describe('the points of an application', () => {
  it('are their sum once every criterion has some, whatever their order', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 }), fc.nat({ max: 8 }), (role, years) => {
        expect(sumOfPoints({ role, years }, CRITERIA)).toBe(role + years);
        expect(sumOfPoints({ years, role, gone: 99 }, CRITERIA.toReversed())).toBe(role + years);
        expect(sumOfPoints({ role }, CRITERIA)).toBeNull();
      }),
    );
  });

  it('are 0 for everybody where nothing is judged', () => {
    expect(sumOfPoints({}, [])).toBe(0);
  });

  it('are none of an object’s own names', () => {
    expect(sumOfPoints({}, [{ code: 'constructor', label: 'x', maxPoints: 1 }])).toBeNull();
  });

  it('are whole, not below none and not above the most, and of a criterion of the edition', () => {
    const codesOf = (points: Record<string, number>) =>
      pointsBlockers(points, CRITERIA).map(({ code }) => code);
    expect(codesOf({ role: 10, years: 0 })).toEqual([]);
    expect(codesOf({ role: 11, years: -1 })).toEqual([
      'ranking.points_out_of_range',
      'ranking.points_out_of_range',
    ]);
    expect(codesOf({ role: 1.5 })).toEqual(['ranking.points_out_of_range']);
    expect(codesOf({ other: 1 })).toEqual(['ranking.criterion_unknown']);
  });
});
