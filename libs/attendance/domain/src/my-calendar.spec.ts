import { addDays, romeWallClock } from '@lumit/shared';
import fc from 'fast-check';
import { calendarPart, partsOfCalendar } from './my-calendar';

const anyInstant = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const anyItem = fc.tuple(anyInstant, fc.integer({ min: 1, max: 10 })).map(([starts, hours]) => ({
  startsAt: starts.toISOString(),
  endsAt: new Date(starts.getTime() + hours * 3_600_000).toISOString(),
}));
const at = (from: string, to = from) => ({ startsAt: `${from}:00Z`, endsAt: `${to}:00Z` });
const day = (instant: string) => romeWallClock(Date.parse(instant) / 1000).day;

describe('the calendar of a person', () => {
  it('puts each class session into one part, in order of time', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 10 }), anyInstant, (items, now) => {
        const parts = partsOfCalendar(items, now);
        const all = Object.values(parts).flat();
        expect(all).toHaveLength(items.length);
        expect(new Set(all)).toEqual(new Set(items));
        const ahead = [...parts.today, ...parts.week, ...parts.later].map(({ startsAt }) => startsAt);
        expect(ahead).toEqual(ahead.toSorted());
      }),
    );
  });

  it('calls past only what is over, and this week what begins within six days', () => {
    fc.assert(
      fc.property(anyItem, anyInstant, (item, now) => {
        const part = calendarPart(item, now);
        const today = day(now.toISOString());
        if (part === 'past') expect(new Date(item.endsAt) <= now).toBe(true);
        if (part === 'week') {
          expect(day(item.startsAt) > today).toBe(true);
          expect(day(item.startsAt) <= addDays(today, 6)).toBe(true);
        }
        if (part === 'later') expect(day(item.startsAt) > today).toBe(true);
      }),
    );
  });

  it('goes by the days of Rome, with the week until Sunday', () => {
    const thursday = new Date('2026-11-26T10:00:00Z');
    expect(calendarPart(at('2026-11-26T08:00'), thursday)).toBe('today');
    expect(calendarPart(at('2026-11-26T23:30'), thursday)).toBe('week');
    expect(calendarPart(at('2026-11-29T22:30'), thursday)).toBe('week');
    expect(calendarPart(at('2026-11-29T23:30'), thursday)).toBe('later');
    expect(calendarPart(at('2026-11-25T08:00'), thursday)).toBe('past');
    expect(calendarPart(at('2026-11-25T20:00', '2026-11-26T11:00'), thursday)).toBe('today');
    const sunday = new Date('2026-11-29T10:00:00Z');
    expect(calendarPart(at('2026-11-30T08:00'), sunday)).toBe('later');
  });
});
