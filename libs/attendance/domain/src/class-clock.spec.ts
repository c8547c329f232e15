import fc from 'fast-check';
import { classInstants } from './class-clock';
import { romeWallClock } from '@lumit/shared';
import { toSeconds } from './instant';

const HOUR = 3600;
const night = { startsAt: toSeconds('2026-11-24T21:00:00Z'), endsAt: toSeconds('2026-11-25T00:00:00Z') };
const one = (instant: string) => ({ kind: 'one', at: toSeconds(instant) });

describe('classInstants', () => {
  it('finds every time in the class, and up to five hours around it, by what the clock showed', () => {
    const from = toSeconds('2026-01-01T00:00:00Z') / 60;
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: from + 2 * 365 * 24 * 60 }).map((minute) => minute * 60),
        fc.integer({ min: 1, max: 12 * 60 }).map((minutes) => minutes * 60),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (startsAt, length, share) => {
          const endsAt = startsAt + length;
          const at = startsAt - 5 * HOUR + Math.floor((share * (length + 10 * HOUR)) / 60) * 60;
          const found = classInstants(romeWallClock(at).time, { startsAt, endsAt });
          expect(found.kind === 'one' ? [found.at] : found.kind === 'two' ? found.at : []).toContain(at);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads "21:50" of a class from 22:00 to 01:00 as ten minutes before it, and "1:10" as ten minutes after', () => {
    expect(classInstants('21:50', night)).toEqual(one('2026-11-24T20:50:00Z'));
    expect(classInstants('00:30', night)).toEqual(one('2026-11-24T23:30:00Z'));
    expect(classInstants('01:10', night)).toEqual(one('2026-11-25T00:10:00Z'));
    expect(classInstants('08:00', night)).toEqual(one('2026-11-25T07:00:00Z'));
  });

  it('reads a time before midnight of a class that begins after it on the day before', () => {
    const early = { startsAt: toSeconds('2026-11-24T23:15:00Z'), endsAt: toSeconds('2026-11-25T02:00:00Z') };
    expect(classInstants('23:55', early)).toEqual(one('2026-11-24T22:55:00Z'));
  });

  it('across the change of clocks asks about a time that exists twice and offers the ones beside a skipped one', () => {
    const autumn = { startsAt: toSeconds('2026-10-24T20:00:00Z'), endsAt: toSeconds('2026-10-25T03:00:00Z') };
    expect(classInstants('02:30', autumn)).toMatchObject({ kind: 'two' });
    expect(classInstants('21:50', autumn)).toEqual(one('2026-10-24T19:50:00Z'));
    const spring = { startsAt: toSeconds('2026-03-28T21:00:00Z'), endsAt: toSeconds('2026-03-29T00:30:00Z') };
    expect(classInstants('02:30', spring)).toEqual({ kind: 'none', before: '01:30', after: '03:30' });
    expect(classInstants('03:10', spring)).toEqual(one('2026-03-29T01:10:00Z'));
  });

  it('knows no 24:00', () => {
    expect(classInstants('24:00', night)).toEqual({ kind: 'invalid' });
  });
});
