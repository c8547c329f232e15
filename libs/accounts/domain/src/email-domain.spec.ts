import fc from 'fast-check';
import { asciiDomain, domainsToTry, EmailDomain, suggestBodies } from './email-domain';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => [...labels, 'it'].join('.'));
const body = (name: string, ...emailDomains: string[]) => ({ name, emailDomains });

describe('the body that an address suggests', () => {
  it('is the one with exactly its domain, else the nearest above, never one beside or below', () => {
    fc.assert(
      fc.property(domain, label, fc.array(domain, { maxLength: 5 }), (own, below, others) => {
        const bodies = [body('own', own), ...others.map((other) => body('other', other))];
        const exact = suggestBodies(`a@${own}`, bodies);
        expect(exact.every(({ emailDomains }) => emailDomains.includes(own))).toBe(true);
        expect(exact).toContain(bodies[0]);
        for (const found of suggestBodies(`a@${below}.${own}`, bodies))
          expect(found.emailDomains.some((one) => `${below}.${own}`.endsWith(one))).toBe(true);
        expect(suggestBodies(`a@x${own}`, [body('own', own)])).toEqual([]);
        const above = own.split('.').slice(1).join('.');
        expect(suggestBodies(`a@${above}`, [body('own', own)])).toEqual([]);
      }),
    );
  });

  it('a register without the domain suggests nobody; order and case change nothing', () => {
    fc.assert(
      fc.property(domain, fc.array(domain, { maxLength: 6 }), (own, others) => {
        const bodies = others.map((other) => body(other, other));
        const found = suggestBodies(`Anna.B@${own.toUpperCase()}`, bodies);
        expect(found.map(({ name }) => name).toSorted()).toEqual(
          suggestBodies(`anna.b@${own}`, bodies.toReversed())
            .map(({ name }) => name)
            .toSorted(),
        );
        if (!others.some((other) => own.endsWith(other))) expect(found).toEqual([]);
      }),
    );
  });

  it('several that share a domain are all suggested: the person says which', () => {
    const schools = [body('A', 'scuole.lucca.it'), body('B', 'scuole.lucca.it')];
    expect(suggestBodies('x@scuole.lucca.it', schools)).toEqual(schools);
  });

  it.each([
    'a@gmail.com',
    'a@mail.gmail.com',
    'a@LIBERO.IT',
    'a@pec.it',
    'senza chiocciola',
    'a@',
    'a@it',
    'a@127.0.0.1',
  ])('%s suggests nobody, whatever the register says', (email) => {
    expect(domainsToTry(email)).toEqual([]);
    expect(suggestBodies(email, [body('X', 'gmail.com', 'libero.it', 'pec.it', 'it', '')])).toEqual([]);
  });

  it('accents and punycode are one domain', () => {
    expect(asciiDomain(' @Università.IT. ')).toBe('xn--universit-y1a.it');
    expect(EmailDomain.parse('università.it')).toBe('xn--universit-y1a.it');
    const bodies = [body('Ateneo', 'xn--universit-y1a.it')];
    expect(suggestBodies('a@dip.università.it', bodies)).toEqual(bodies);
  });

  it.each([
    'comune',
    'comune lucca.it',
    'a@comune.it',
    'http://comune.it/',
    'comune.it/x',
    '-a.it',
    '1.2.3.4',
    'comune.it:25',
  ])('refuses %s as a domain', (text) => expect(EmailDomain.safeParse(text).success).toBe(false));
  it.each(['gmail.com', 'x.hotmail.it', 'gov.it', 'istruzione.it'])('refuses %s, which many share', (text) =>
    expect(EmailDomain.safeParse(text).success).toBe(false),
  );
  it('takes a precise domain below a shared one', () => {
    expect(EmailDomain.parse('interno.gov.it')).toBe('interno.gov.it');
  });
});
