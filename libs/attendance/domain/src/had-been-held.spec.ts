import fc from 'fast-check';
import { hadBeenHeld } from './had-been-held';

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

describe('hadBeenHeld', () => {
  it('once true stays true for every later instant, and all is held in the end', () => {
    fc.assert(
      fc.property(
        instant,
        fc.option(instant),
        instant,
        fc.nat(1_000_000_000),
        (endsAt, closedAt, by, more) => {
          const later = new Date(by.getTime() + more);
          if (hadBeenHeld({ endsAt, closedAt }, by))
            expect(hadBeenHeld({ endsAt, closedAt }, later)).toBe(true);
          expect(hadBeenHeld({ endsAt, closedAt }, endsAt)).toBe(true);
        },
      ),
    );
  });

  it('takes in what was closed before its end, and leaves out what was still going on', () => {
    const endsAt = new Date('2026-11-24T16:00:00Z');
    const during = new Date('2026-11-24T15:00:00Z');
    expect(hadBeenHeld({ endsAt, closedAt: null }, during)).toBe(false);
    expect(hadBeenHeld({ endsAt, closedAt: new Date('2026-11-24T16:05:00Z') }, during)).toBe(false);
    expect(hadBeenHeld({ endsAt, closedAt: new Date('2026-11-24T14:50:00Z') }, during)).toBe(true);
  });
});
