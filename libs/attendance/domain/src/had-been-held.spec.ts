import fc from 'fast-check';
import { hadBeenHeld } from './had-been-held';

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

describe('hadBeenHeld', () => {
  it('once true stays true for every later instant, and all is held in the end', () => {
    fc.assert(
      fc.property(
        instant,
        fc.option(fc.nat(7_200_000)),
        fc.option(instant),
        fc.tuple(instant, fc.nat(1_000_000_000)),
        (endsAt, early, closedAt, [by, more]) => {
          const endedEarlyAt = early === null ? null : new Date(endsAt.getTime() - early);
          const held = { endsAt, endedEarlyAt, closedAt };
          const later = new Date(by.getTime() + more);
          if (hadBeenHeld(held, by)) expect(hadBeenHeld(held, later)).toBe(true);
          expect(hadBeenHeld(held, endedEarlyAt ?? endsAt)).toBe(true);
        },
      ),
    );
  });

  it('takes in what was closed before its end, and leaves out what was still going on', () => {
    const times = { endsAt: new Date('2026-11-24T16:00:00Z'), endedEarlyAt: null };
    const during = new Date('2026-11-24T15:00:00Z');
    expect(hadBeenHeld({ ...times, closedAt: null }, during)).toBe(false);
    expect(hadBeenHeld({ ...times, closedAt: new Date('2026-11-24T16:05:00Z') }, during)).toBe(false);
    expect(hadBeenHeld({ ...times, closedAt: new Date('2026-11-24T14:50:00Z') }, during)).toBe(true);
  });
});
