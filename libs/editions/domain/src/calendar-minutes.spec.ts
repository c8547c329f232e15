import fc from 'fast-check';
import { calendarMinutes } from './calendar-minutes';

const anyClass = fc.record({
  moduleCode: fc.constantFrom(null, 'M1', 'M2'),
  groupId: fc.constantFrom(null, 'a', 'b'),
  minutes: fc.nat({ max: 300 }),
});
const total = (list: ReadonlyArray<{ minutes: number }>) =>
  list.reduce((sum, { minutes }) => sum + minutes, 0);

describe('minutes of a calendar', () => {
  it('are what somebody of the best served group could attend: all without groups, never more than all', () => {
    fc.assert(
      fc.property(fc.array(anyClass), (classes) => {
        const planned = total(calendarMinutes(classes));
        expect(planned).toBeLessThanOrEqual(total(classes));
        for (const group of ['a', 'b'])
          expect(planned).toBeGreaterThanOrEqual(
            total(classes.filter(({ groupId }) => groupId === null || groupId === group)),
          );
        const forAll = classes.map((one) => ({ ...one, groupId: null }));
        expect(total(calendarMinutes(forAll))).toBe(total(classes));
      }),
    );
  });

  it('counts parallel class sessions of two groups once', () => {
    expect(
      calendarMinutes([
        { moduleCode: 'M1', groupId: 'a', minutes: 120 },
        { moduleCode: 'M1', groupId: 'b', minutes: 120 },
        { moduleCode: null, groupId: null, minutes: 60 },
      ]),
    ).toEqual([
      { moduleCode: 'M1', minutes: 120 },
      { moduleCode: null, minutes: 60 },
    ]);
  });
});
