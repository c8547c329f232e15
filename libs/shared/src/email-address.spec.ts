import fc from 'fast-check';
import { EmailAddress } from './email-address';
import { normaliseEmail } from './normalise-email';

const isGood = (email: string) => EmailAddress.safeParse(email).success;

describe('an e-mail address', () => {
  it('comes out normalised, and as one that is taken again', () => {
    const atom = fc.stringMatching(/^[A-Za-z0-9+_-]{1,12}$/);
    const label = fc.stringMatching(/^[a-z0-9]{1,10}$/);
    fc.assert(
      fc.property(atom, label, fc.stringMatching(/^[a-z]{2,6}$/), (local, middle, end) => {
        const typed = ` ${local}@${middle}.${end} `;
        const taken = EmailAddress.parse(typed);
        expect(taken).toBe(normaliseEmail(typed));
        expect(EmailAddress.parse(taken)).toBe(taken);
      }),
    );
  });

  it('never holds a line break, a space, a NUL or a second @, whatever is typed', () => {
    const nasty = fc.array(
      fc.constantFrom('a', '@', '.', '\n', '\r', ' ', '\u0000', '\u200e', '"', ',', '<', '(', 'it', '\ud800'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const taken = EmailAddress.safeParse(parts.join(''));
        if (taken.success) expect(taken.data).toMatch(/^[^@\s\u0000"<>(),]+@[^@\s]+\.[^@\s]+$/);
      }),
    );
  });

  it.each([
    'mario@ente.it',
    'm@b.it',
    'mario.rossi+corso@comune.lucca.it',
    "d'angelo@asl.toscana.it",
    'segreteria@università.it',
  ])('B-804: %s is one', (email) => {
    expect(isGood(email)).toBe(true);
  });

  it.each([
    '@',
    'mario',
    'mario@',
    '@ente.it',
    'mario@ente',
    'a@b.it, c@d.it',
    'a@b.it c@d.it',
    'a@b.it;c@d.it',
    'a@b@c.it',
    'a@b.it\nBcc: x@y.z',
    'mario@ente.it\u200e.x',
    '.a@b.it',
    'a..b@c.it',
    'a@b..it',
    'a@-b.it',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    '"a b"@c.it',
    'Mario <a@b.it>',
    `${'('.repeat(5_000)}@b.it`,
    `${'a'.repeat(65)}@b.it`,
    `a@${'b'.repeat(300)}.it`,
  ])('B-801, B-802, B-804: %j is none', (email) => {
    expect(isGood(email)).toBe(false);
  });
});
