import fc from 'fast-check';
import { missingSettings, OrganisationSettings, SETTING_KEYS, settingsOf } from './organisation-settings';

const PLAIN = settingsOf('Scuola di prova', null);
const accepts = (change: Partial<Record<keyof OrganisationSettings, unknown>>) =>
  OrganisationSettings.safeParse({ ...PLAIN, ...change }).success;
const why = (change: Partial<Record<keyof OrganisationSettings, unknown>>) =>
  OrganisationSettings.safeParse({ ...PLAIN, ...change }).error?.issues.map(({ message }) => message);

describe('what an organisation says of itself', () => {
  it('an organisation with a name and nothing else is good, and lacks what people must be able to read', () => {
    expect(OrganisationSettings.parse(PLAIN)).toEqual(PLAIN);
    expect(missingSettings(PLAIN)).toEqual(['address', 'email', 'pec', 'privacyContact']);
  });

  it('a CUP is a letter and fourteen letters or digits, however it was typed', () => {
    const sign = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(letter, fc.array(sign, { minLength: 14, maxLength: 14 }), (first, rest) => {
        const cup = first + rest.join('');
        const typed = ` ${cup.slice(0, 4)} ${cup.slice(4).toLowerCase()} `;
        expect(OrganisationSettings.parse({ ...PLAIN, cup: typed }).cup).toBe(cup);
        expect(accepts({ cup: cup.slice(1) })).toBe(false);
        expect(accepts({ cup: `${cup}0` })).toBe(false);
        expect(accepts({ cup: `1${cup.slice(1)}` })).toBe(false);
      }),
    );
    expect(why({ cup: 'J61H2600001000' })).toContain('il CUP ha 15 caratteri: ne hai scritti 14');
    expect(why({ cup: '161H26000010001' })).toContain(
      'comincia con una lettera, seguita da 14 lettere o cifre',
    );
  });

  it.each(['https://www.ente.it', 'http://ente.it:8080/a?b=c#d', 'https://università.it/'])(
    'takes %s as a web address',
    (website) => expect(accepts({ website })).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    '//evil.it',
    'www.ente.it',
    'https://ente',
    'ftp://ente.it',
    'https://a b.it',
  ])('refuses %s as a web address', (website) => expect(accepts({ website })).toBe(false));

  it.each(['050 883111', '+39 050/883.111', '(050) 88-31', '1515'])('takes %s as a telephone', (phone) =>
    expect(accepts({ phone })).toBe(true),
  );
  it.each(['12', 'interno 5', '050;883111', '+'])('refuses %s as a telephone', (phone) =>
    expect(accepts({ phone })).toBe(false),
  );

  it('refuses a PEC that is no address, more names than fit, a name of nothing, and empty texts', () => {
    expect(accepts({ pec: 'ente@pec' })).toBe(false);
    expect(accepts({ pec: 'ente@pec.it, altro@pec.it' })).toBe(false);
    expect(accepts({ partners: ['A', 'B', 'C', 'D'] })).toBe(false);
    expect(accepts({ name: '  ' })).toBe(false);
    expect(accepts({ address: '' })).toBe(false);
  });

  it('whatever is stored can be read: what is missing is empty, what is unknown is left out', () => {
    const some = fc
      .subarray([...SETTING_KEYS])
      .map((keys) => Object.fromEntries(keys.map((key) => [key, PLAIN[key]])));
    fc.assert(
      fc.property(
        some,
        fc.dictionary(fc.constantFrom('later', 'toString', '__proto__'), fc.string()),
        (kept, other) => {
          const settings = settingsOf('Ente', { ...other, ...kept });
          expect(Object.keys(settings).toSorted()).toEqual([...SETTING_KEYS].toSorted());
          expect(settings.name).toBe('Ente');
        },
      ),
    );
  });
});
