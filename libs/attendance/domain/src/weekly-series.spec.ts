import { addDays, daysBetween, romeWallClock } from '@lumit/shared';
import fc from 'fast-check';
import { type DatedTimes, seriesDays, weeklySeries } from './weekly-series';

const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2025-01-01', days));
const anyStart = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
  .map((minutes) => minutes * 60_000);
const from = (start: number): DatedTimes => ({
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(start + 7_200_000).toISOString(),
  breaks: [
    { from: new Date(start + 3_600_000).toISOString(), to: new Date(start + 4_500_000).toISOString() },
  ],
});
const wall = (instant: string) => romeWallClock(Date.parse(instant) / 1000);

describe('a weekly series', () => {
  it('has as many days as are wanted, a week or more apart, none of those to skip', () => {
    const some = fc.record({
      first: anyDay,
      times: fc.integer({ min: 1, max: 40 }),
      weeks: fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(some, ({ first, times, weeks }) => {
        const skip = weeks.map((week) => addDays(first, 7 * week));
        const days = seriesDays(first, times, skip);
        expect(days).toHaveLength(times);
        expect(new Set(days).size).toBe(times);
        for (const day of days) {
          expect(daysBetween(first, day) % 7).toBe(0);
          expect(skip).not.toContain(day);
        }
        expect(seriesDays(first, times, [...skip, addDays(first, 3)])).toEqual(days);
      }),
    );
  });

  it('is at the same time in Rome each week, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 30 }), (start, times) => {
        const first = from(start);
        const series = weeklySeries(first, times, []);
        if (series.kind !== 'dated') return;
        series.classes.forEach(({ startsAt, endsAt, breaks: [one] }, week) => {
          expect(wall(startsAt)).toEqual({
            day: addDays(wall(first.startsAt).day, 7 * week),
            time: wall(first.startsAt).time,
          });
          expect(wall(endsAt).time).toBe(wall(first.endsAt).time);
          expect(wall(one?.from ?? '').time).toBe(wall(first.breaks[0]?.from ?? '').time);
        });
      }),
    );
  });

  it('B-741: asks about every time that one of its days does not have once', () => {
    // Sunday 14 March 2027, 02:30: two weeks later that time is skipped.
    const series = weeklySeries(from(Date.parse('2027-03-14T01:30:00Z')), 4, []);
    expect(series).toEqual({ kind: 'unclear', times: [{ day: '2027-03-28', time: '02:30', kind: 'none' }] });
    expect(weeklySeries(from(Date.parse('2027-03-14T01:30:00Z')), 4, ['2027-03-28']).kind).toBe('dated');
  });
});
