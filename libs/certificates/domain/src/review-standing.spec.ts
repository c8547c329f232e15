import fc from 'fast-check';
import { awaitsReview, nextToSay, REVIEW_SAYINGS, type Said, waitsSince } from './review-standing';

const fingerprint = fc.constantFrom('a', 'b', 'c');
const history = fc
  .array(fc.record({ said: fc.constantFrom(...REVIEW_SAYINGS), fingerprint }), { maxLength: 8 })
  .map((rows): Said[] => rows.map((row, minute) => ({ ...row, at: new Date(minute * 60_000) })));

describe('where a certificate stands', () => {
  it('waits as long as it differs and nobody has confirmed these very differences', () => {
    fc.assert(
      fc.property(history, fingerprint, (said, now) => {
        const isConfirmed = said.some((one) => one.said === 'confirmed' && one.fingerprint === now);
        expect(awaitsReview(said, now)).toBe(!isConfirmed);
        expect(awaitsReview(said, null)).toBe(false);
        expect(awaitsReview([...said, { said: 'confirmed', fingerprint: now, at: new Date(0) }], now)).toBe(
          false,
        );
      }),
    );
  });

  it('is put on record once: having said it, there is nothing more to say', () => {
    fc.assert(
      fc.property(history, fc.option(fingerprint), (said, now) => {
        const next = nextToSay(said, now);
        if (next === null) return;
        expect(next === 'noticed').toBe(awaitsReview(said, now));
        expect(nextToSay([...said, { said: next, fingerprint: now ?? '', at: new Date(0) }], now)).toBeNull();
      }),
    );
  });

  it('waits since it was first noticed after the last word on it', () => {
    const at = (minute: number) => new Date(minute * 60_000);
    const noticed = (minute: number): Said => ({ said: 'noticed', fingerprint: 'a', at: at(minute) });
    expect(waitsSince([])).toBeNull();
    expect(waitsSince([noticed(1), noticed(2)])).toEqual(at(1));
    expect(waitsSince([noticed(1), { said: 'settled', fingerprint: '', at: at(2) }])).toBeNull();
    expect(waitsSince([noticed(1), { said: 'confirmed', fingerprint: 'a', at: at(2) }, noticed(3)])).toEqual(
      at(3),
    );
  });
});
