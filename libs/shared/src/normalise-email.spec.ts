import fc from 'fast-check';
import { normaliseEmail } from './normalise-email';

describe('normaliseEmail', () => {
  it('does not depend on outer spaces or case, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const once = normaliseEmail(email);
        expect(normaliseEmail(`  ${email.toUpperCase()} `)).toBe(once);
        expect(normaliseEmail(once)).toBe(once);
      }),
    );
  });

  it('B-004: " Mario@Ente.IT " is mario@ente.it', () => {
    expect(normaliseEmail(' Mario@Ente.IT ')).toBe('mario@ente.it');
  });

  it('B-005: a Cyrillic а is another address', () => {
    expect(normaliseEmail('mаrio@ente.it')).not.toBe('mario@ente.it');
  });
});
