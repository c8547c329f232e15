import { addDays } from '@lumit/shared';
import fc from 'fast-check';
import { dayIn, daysOfWeek, firstWeek, mondayOf, weeksBeside } from './week-days';

const anyItem = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((at) => ({ startsAt: at.toISOString() }));
const anyItems = fc.array(anyItem, { maxLength: 12 });

describe('the weeks of a calendar', () => {
  it('each class session stands in one day of one week, on Italian clocks', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const weeks = [...new Set(items.map(({ startsAt }) => mondayOf(dayIn(startsAt))))];
        const shown = weeks.flatMap((week) => daysOfWeek(week, items).flatMap((day) => day.items));
        expect(shown).toHaveLength(items.length);
        for (const week of weeks) {
          const days = daysOfWeek(week, items);
          expect(days.map(({ day }) => day)).toEqual(
            [0, 1, 2, 3, 4, 5, 6].map((more) => addDays(week, more)),
          );
          for (const { day, items: its } of days)
            for (const item of its) expect(dayIn(item.startsAt)).toBe(day);
        }
      }),
    );
  });

  it('leads from week to week through all that have something, and to no other', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom('2026-01-01', '2027-02-03', '2028-05-06'), (items, today) => {
        const weeks = [...new Set(items.map(({ startsAt }) => mondayOf(dayIn(startsAt))))].sort();
        const begin = firstWeek(items, today);
        if (begin === null) return expect(weeks).toEqual([]);
        const seen = [begin];
        for (let week = weeksBeside(items, begin).before; week; week = weeksBeside(items, week).before)
          seen.push(week);
        for (let week = weeksBeside(items, begin).after; week; week = weeksBeside(items, week).after)
          seen.push(week);
        expect(seen.sort()).toEqual(weeks);
      }),
    );
  });

  it('begin on Monday, also that of Sunday and of a night that UTC gives to the day before', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-30')).toBe('2026-11-30');
    expect(dayIn('2026-11-29T23:30:00.000Z')).toBe('2026-11-30');
  });
});
