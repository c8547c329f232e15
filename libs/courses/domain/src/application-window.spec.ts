import { EDITION_STATES } from '@lumit/shared';
import fc from 'fast-check';
import { applicationsEndAt, applicationWindow, type WindowFacts } from './application-window';

const anyInstant = fc.integer({ min: 0, max: 4_000_000_000_000 });
const anyFacts: fc.Arbitrary<WindowFacts> = fc.record({
  state: fc.constantFrom(...EDITION_STATES),
  opensAt: fc.option(anyInstant),
  closesAt: fc.option(anyInstant),
});
const published: WindowFacts = {
  state: 'published',
  opensAt: null,
  closesAt: Date.parse('2026-12-07T22:59:00Z'),
};
const at = (time: string) => applicationWindow(published, Date.parse(`2026-12-07T${time}Z`));

describe('when one may apply', () => {
  it('only to an open edition with a deadline, from its opening to the end of its last minute', () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, (facts, now) => {
        if (applicationWindow(facts, now) !== 'open') return;
        expect(facts.state).toBe('published');
        expect(facts.opensAt ?? 0).toBeLessThanOrEqual(now);
        expect(now).toBeLessThan(applicationsEndAt(facts.closesAt ?? -Infinity));
      }),
    );
  });

  it('what is closed never opens again by itself', () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, fc.nat(), (facts, now, later) => {
        if (applicationWindow(facts, now) === 'closed')
          expect(applicationWindow(facts, now + later)).toBe('closed');
      }),
    );
  });

  it('the minute that the deadline names still counts, and the next one does not', () => {
    expect([at('22:58:59'), at('22:59:00'), at('22:59:59.999'), at('23:00:00')]).toEqual([
      'open',
      'open',
      'open',
      'closed',
    ]);
  });
});
