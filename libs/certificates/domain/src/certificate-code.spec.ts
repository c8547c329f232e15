import fc from 'fast-check';
import {
  certificateCodesIn,
  CODE_RANDOM_BYTES,
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
      fc.property(typed, ({ value, spelled }) => expect(certificateCodesIn(spelled)).toContain(value)),
    );
  });

  it('is read as the document prints it', () => {
    fc.assert(
      fc.property(code, (value) => expect(certificateCodesIn(spellCertificateCode(value))).toEqual([value])),
    );
  });

  it.each([
    ['the address of its page', (c: string) => `https://lumit.example.it/verifica/${c}`],
    ['the address with a slash behind it', (c: string) => `https://lumit.example.it/verifica/${c}/`],
    ['the address in English', (c: string) => `lumit.example.it/verifica/${c}?lang=en`],
    ['the address in capitals', (c: string) => `HTTPS://LUMIT.EXAMPLE.IT/VERIFICA/${c}`],
    ['an escaped address', (c: string) => encodeURIComponent(`https://lumit.example.it/verifica/${c}`)],
    [
      'the line of the document',
      (c: string) =>
        `Attestato n. 42/2027 rilasciato il 10 maggio 2027. Verifica: https://lumit.example.it/verifica/${c}`,
    ],
    ['the label and the code', (c: string) => `Codice di verifica ${spellCertificateCode(c)}`],
    [
      'the two lines under the QR',
      (c: string) => `${spellCertificateCode(c).slice(0, 18)}\n${spellCertificateCode(c).slice(18)}`,
    ],
    ['quotes', (c: string) => `«${c}»`],
    ['other quotes', (c: string) => `"${spellCertificateCode(c)}"`],
    ['brackets', (c: string) => `(${c})`],
    ['a comma behind it', (c: string) => `${c},`],
    ['a full stop behind it', (c: string) => `${c}.`],
    ['words behind it', (c: string) => `${c} di Anna Bianchi`],
    ['soft hyphens', (c: string) => c.replace(/(.{5})/g, '$1\u00ad')],
    ['signs of direction', (c: string) => `\u200e${c}\u202c`],
    [
      'full-width letters',
      (c: string) => c.replace(/[A-Z0-9]/g, (x) => String.fromCodePoint(x.charCodeAt(0) + 0xfee0)),
    ],
    ['a stray percent sign', (c: string) => `${c} 100%`],
    ['an escaped address before a stray percent sign', (c: string) => `x.it%2Fverifica%2F${c}, 100%`],
    [
      'the two lines of a mail that was answered',
      (c: string) => `> ${spellCertificateCode(c).slice(0, 18)}\n> ${spellCertificateCode(c).slice(18)}`,
    ],
    ['a line that a mail program broke', (c: string) => `${c.slice(0, 12)}=\r\n${c.slice(12)}`],
    ['groups with dots between them', (c: string) => spellCertificateCode(c).replaceAll('-', '·')],
    ['groups with slashes between them', (c: string) => spellCertificateCode(c).replaceAll('-', '/')],
    ['the name of a file', (c: string) => `verifica-${c}.pdf`],
    ['a sentence without a space', (c: string) => `Codice:${spellCertificateCode(c)}.Rilasciato oggi`],
    ['signs that choose a drawing', (c: string) => c.replace(/(.{5})/g, '$1\ufe0f\u034f')],
  ])('is found in %s', (_what, wrap) => {
    fc.assert(fc.property(code, (value) => expect(certificateCodesIn(wrap(value))).toContain(value)));
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(code, place, fc.constantFrom(...SYMBOLS), (value, at, symbol) => {
        fc.pre(value[at] !== symbol);
        expect(certificateCodesIn(`${value.slice(0, at)}${symbol}${value.slice(at + 1)}`)).toEqual([]);
      }),
    );
  });

  it('finds every exchange of two characters', () => {
    fc.assert(
      fc.property(code, place, place, (value, one, other) => {
        fc.pre(value[one] !== value[other]);
        const letters = [...value];
        [letters[one], letters[other]] = [value[other] ?? '', value[one] ?? ''];
        expect(certificateCodesIn(letters.join(''))).toEqual([]);
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
      expect(certificateCodesIn(wrong)).toEqual([]);
    }
  });

  it('is 27 characters in groups of five', () => {
    const value = toCertificateCode(Uint8Array.from({ length: 17 }, (_, i) => i * 15));
    expect(spellCertificateCode(value)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{2}$/);
  });

  it('needs exactly 17 random bytes', () =>
    expect(() => toCertificateCode(new Uint8Array(16))).toThrow(RangeError));
});
