import fc from 'fast-check';
import { demoCalendar } from './demo-calendar';

describe('demoCalendar', () => {
  it('always has eight meetings over, one going on and one to come, on whatever day it is made', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
        (now) => {
          const calendar = demoCalendar(now);
          expect(calendar.held).toHaveLength(8);
          for (const held of calendar.held) expect(held.endsAt.getTime()).toBeLessThanOrEqual(now.getTime());
          expect(calendar.now.startsAt.getTime()).toBeLessThan(now.getTime());
          expect(calendar.now.endsAt.getTime()).toBeGreaterThan(now.getTime() + 90 * 60_000);
          for (const next of calendar.toCome) expect(next.startsAt.getTime()).toBeGreaterThan(now.getTime());
        },
      ),
    );
  });
});
