import fc from 'fast-check';
import { safeReturnAddress, signInAddress } from './return-address';

describe('the address after sign-in', () => {
  it.each([
    '//evil.it',
    '/\\evil.it',
    '\\\\evil.it',
    'javascript:alert(1)',
    'https://evil.it/',
    'evil.it',
    '/\t/evil.it',
    '/\n/evil.it',
    '///evil.it',
    '/.//evil.it',
    '/a/..//evil.it',
    '',
    null,
    '/accedi?ritorno=/accedi',
    '/recupera',
    '/nuova-password?ritorno=/home',
  ])('B-015: %j leads home', (wanted) => {
    expect(safeReturnAddress(wanted)).toBe('/');
  });

  it.each(['/home', '/presenze?da=mail', '/corso/5.2#p12', '/'])('%s is kept', (wanted) => {
    expect(safeReturnAddress(wanted)).toBe(wanted);
  });

  it('never leaves the site, whatever is asked', () => {
    const nasty = fc.array(
      fc.constantFrom('/', '\\', '.', '@', ':', 'evil.it', '%2f', '\t', '?', '#', 'a', ' ', '\u0000'),
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const there = new URL(safeReturnAddress(parts.join('')), 'https://lumit.test');
        expect(there.origin).toBe('https://lumit.test');
      }),
    );
  });

  it('is carried by the address of the sign-in page', () => {
    expect(signInAddress('/presenze?da=mail')).toBe('/accedi?ritorno=%2Fpresenze%3Fda%3Dmail');
    expect(signInAddress('/')).toBe('/accedi');
  });
});
