import fc from 'fast-check';
import {
  CODE_RANDOM_BYTES,
  normaliseCertificateCode,
  spellCertificateCode,
  toCertificateCode,
} from './certificate-code';

const bytes = fc.uint8Array({ minLength: CODE_RANDOM_BYTES, maxLength: CODE_RANDOM_BYTES });
const code = bytes.map(toCertificateCode);
const SYMBOLS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const place = fc.nat(26);

/** The same code as an unhurried person may type it. */
const typed = fc.tuple(code, fc.infiniteStream(fc.nat(4))).map(([value, choice]) => {
  const next = () => choice.next().value ?? 0;
  const spelled = [...value].map((letter) => {
    const twins =
      letter === '0'
        ? ['0', 'O', 'o']
        : letter === '1'
          ? ['1', 'I', 'l', 'L', 'i']
          : [letter, letter.toLowerCase()];
    return `${['', '', ' ', '-', '\u00a0'][next()]}${twins[next() % twins.length]}`;
  });
  return { value, spelled: ` ${spelled.join('')} ` };
});

describe('the verification code (P-26, B-701, B-702)', () => {
  it('is read whatever the case, the spaces, the hyphens, O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(typed, ({ value, spelled }) => expect(normaliseCertificateCode(spelled)).toBe(value)),
    );
  });

  it('is read as the document prints it', () => {
    fc.assert(
      fc.property(code, (value) => expect(normaliseCertificateCode(spellCertificateCode(value))).toBe(value)),
    );
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(code, place, fc.constantFrom(...SYMBOLS), (value, at, symbol) => {
        fc.pre(value[at] !== symbol);
        expect(
          normaliseCertificateCode(`${value.slice(0, at)}${symbol}${value.slice(at + 1)}`),
        ).toBeUndefined();
      }),
    );
  });

  it('finds every exchange of two characters', () => {
    fc.assert(
      fc.property(code, place, place, (value, one, other) => {
        fc.pre(value[one] !== value[other]);
        const letters = [...value];
        [letters[one], letters[other]] = [value[other] ?? '', value[one] ?? ''];
        expect(normaliseCertificateCode(letters.join(''))).toBeUndefined();
      }),
    );
  });

  it('keeps all 130 bits: different bytes give different codes', () => {
    fc.assert(
      fc.property(bytes, fc.nat(129), (value, bit) => {
        const other = value.slice();
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
        expect(toCertificateCode(other).slice(0, 26)).not.toBe(toCertificateCode(value).slice(0, 26));
      }),
    );
  });

  it('refuses anything else without a word about why', () => {
    for (const wrong of [
      '',
      '42/2027',
      '5b9aa7f6-5a0f-4f7c-8f5f-0a1b2c3d4e5f',
      'U'.repeat(27),
      '0'.repeat(26),
      '0'.repeat(28),
      'é'.repeat(27),
      ' '.repeat(9999),
      '\u0000',
    ]) {
      expect(normaliseCertificateCode(wrong)).toBeUndefined();
    }
  });

  it('is 27 characters in groups of five', () => {
    const value = toCertificateCode(Uint8Array.from({ length: 17 }, (_, i) => i * 15));
    expect(spellCertificateCode(value)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{2}$/);
  });

  it('needs exactly 17 random bytes', () =>
    expect(() => toCertificateCode(new Uint8Array(16))).toThrow(RangeError));
});
