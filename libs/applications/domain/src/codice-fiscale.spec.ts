import fc from 'fast-check';
import {
  agreesWithBirth,
  checkDigit,
  checkLetter,
  DIGIT_PLACES,
  foldCodiceFiscale,
  maskedCodiceFiscale,
  readCodiceFiscale,
  withOmocodia,
} from './codice-fiscale';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const MONTHS = [...'ABCDEHLMPRST'];
const two = (number: number) => String(number).padStart(2, '0');
const anyWord = (length: number) =>
  fc
    .array(fc.constantFrom(...LETTERS), { minLength: length, maxLength: length })
    .map((signs) => signs.join(''));

/** Somebody's birth, and the code that goes with it: men and women, Italy and abroad. */
const anyBirth = fc.record({
  name: anyWord(6),
  year: fc.integer({ min: 1900, max: 2010 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  sex: fc.constantFrom('F' as const, 'M' as const),
  place: fc.tuple(fc.constantFrom(...'ABCDEFGHILMZ'), fc.integer({ min: 1, max: 999 })),
});
type Birth = typeof anyBirth extends fc.Arbitrary<infer B> ? B : never;
function codeOf({ name, year, month, day, sex, place: [letter, number] }: Birth): string {
  const days = two(day + (sex === 'F' ? 40 : 0));
  const body = `${name}${two(year % 100)}${MONTHS[month - 1]}${days}${letter}${String(number).padStart(3, '0')}`;
  return body + checkLetter(body);
}
const anyCode = anyBirth.map(codeOf);
const anyPlaces = fc.subarray([...DIGIT_PLACES]);
const kindOf = (text: string) => {
  const read = readCodiceFiscale(text);
  return 'codiceFiscale' in read ? read.codiceFiscale.kind : 'refused';
};
const problemOf = (text: string) => {
  const read = readCodiceFiscale(text);
  return 'problem' in read ? read.problem : undefined;
};

describe('codice fiscale', () => {
  it('takes every well-made code and tells sex, birth and place', () => {
    fc.assert(
      fc.property(anyBirth, (birth) => {
        const read = readCodiceFiscale(codeOf(birth));
        expect(read).toEqual({
          codiceFiscale: {
            kind: 'personal',
            code: codeOf(birth),
            sex: birth.sex,
            birth: { day: birth.day, month: birth.month, yearInCentury: birth.year % 100 },
            birthplace: codeOf(birth).slice(11, 15),
          },
        });
      }),
    );
  });

  it('takes letters in the place of digits, and reads the same person from them', () => {
    fc.assert(
      fc.property(anyCode, anyPlaces, (code, places) => {
        const [plain, twin] = [readCodiceFiscale(code), readCodiceFiscale(withOmocodia(code, places))];
        if (!('codiceFiscale' in plain) || !('codiceFiscale' in twin)) throw new Error('refused');
        expect({ ...twin.codiceFiscale, code }).toEqual(plain.codiceFiscale);
      }),
    );
  });

  it('refuses every code with one sign changed for another', () => {
    const anySign = fc.constantFrom(...LETTERS, ...'0123456789');
    fc.assert(
      fc.property(anyCode, anyPlaces, fc.nat({ max: 15 }), anySign, (code, places, place, sign) => {
        const twin = withOmocodia(code, places);
        fc.pre(twin[place] !== sign);
        expect(kindOf(twin.slice(0, place) + sign + twin.slice(place + 1))).toBe('refused');
      }),
      { numRuns: 1000 },
    );
  });

  it('takes it in small letters, with spaces, dots and hyphens, and keeps it as one', () => {
    fc.assert(
      fc.property(
        anyCode,
        fc.array(fc.constantFrom(' ', '-', '.', '\u00a0', '  '), { maxLength: 15 }),
        (code, gaps) => {
          const typed = [...code.toLowerCase()].map((sign, place) => `${gaps[place] ?? ''}${sign}`).join('');
          expect(foldCodiceFiscale(typed)).toBe(code);
          expect(kindOf(` ${typed} `)).toBe('personal');
        },
      ),
    );
  });

  it('takes the provisional code of eleven digits by its last one, and no other digit there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.integer({ min: 1, max: 9 }),
        (number, more) => {
          const ten = String(number).padStart(10, '0');
          const last = checkDigit(ten);
          expect(kindOf(ten + last)).toBe('provisional');
          expect(problemOf(ten + String((Number(last) + more) % 10))).toBe(
            'L’ultima cifra non corrisponde: ricontrolla il codice',
          );
        },
      ),
    );
  });

  it('agrees with the day of birth and with no other', () => {
    fc.assert(
      fc.property(anyBirth, fc.integer({ min: 1, max: 30_000 }), (birth, days) => {
        const read = readCodiceFiscale(codeOf(birth));
        if (!('codiceFiscale' in read)) throw new Error('refused');
        const born = `${birth.year}-${two(birth.month)}-${two(birth.day)}`;
        const other = new Date(Date.parse(`${born}T00:00:00Z`) + days * 86_400_000)
          .toISOString()
          .slice(0, 10);
        expect(agreesWithBirth(read.codiceFiscale, born)).toBe(true);
        expect(agreesWithBirth(read.codiceFiscale, other)).toBe(false);
      }),
    );
  });

  it('any text is read without a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void readCodiceFiscale(text)),
    );
  });

  // The example of the decree's own kind; a woman born abroad; two men told apart; a municipality that is no more.
  it.each([
    ['RSSMRA85T10A562S', 'M', 'A562'],
    ['BNCNNA85C52Z330N', 'F', 'Z330'],
    ['RSSMRA85T10A56NH', 'M', 'A562'],
    ['VRDLCU60A01D620Y', 'M', 'D620'],
  ])('%s is somebody’s', (code, sex, birthplace) => {
    const body = code.slice(0, 15);
    expect(readCodiceFiscale(body + checkLetter(body))).toMatchObject({ codiceFiscale: { sex, birthplace } });
  });

  it('has the check letter that everybody knows from the examples', () => {
    expect(checkLetter('RSSMRA85T10A562')).toBe('S');
    expect(checkLetter('MRTMTT91D08F205')).toBe('J');
    expect(withOmocodia('RSSMRA85T10A562S', [14])).toBe('RSSMRA85T10A56NH');
    expect(checkDigit('0074311015')).toBe('7');
  });

  it.each([
    ['RSSMRA85T10A562', 'Il codice fiscale ha 16 caratteri: ne hai scritti 15'],
    ['R', 'Il codice fiscale ha 16 caratteri: ne hai scritto 1'],
    ['1234567890', 'Un codice di sole cifre, quello provvisorio, ne ha 11: ne hai scritte 10'],
    ['RSSMRA85T10A562T', 'L’ultima lettera non corrisponde: ricontrolla il codice'],
    ['RSSMRA85T10A562€', 'Il codice fiscale ha solo lettere e cifre: togli «€»'],
    ['RSSMR485T10A562S', 'Il carattere 6 è una lettera, non «4»: ricontrolla il codice'],
    ['RSSMRAO5T10A562S', 'Il carattere 7 è una cifra, non «O»: ricontrolla il codice'],
    ['RSSMRA85F10A562S', 'Il carattere 9 indica il mese e non può essere «F»: ricontrolla il codice'],
    [
      'RSSMRA85B30A562S',
      'I caratteri 10 e 11 indicano il giorno di nascita, e quel giorno non esiste: ricontrolla il codice',
    ],
    [
      'RSSMRA85T40A562S',
      'I caratteri 10 e 11 indicano il giorno di nascita, e quel giorno non esiste: ricontrolla il codice',
    ],
    [
      'RSSMRA85T81A562S',
      'I caratteri 10 e 11 indicano il giorno di nascita, e quel giorno non esiste: ricontrolla il codice',
    ],
  ])('says what is wrong with %s', (code, words) => {
    expect(problemOf(code)).toBe(words);
  });

  it('29 February is of leap years', () => {
    const body = (year: string) => `RSSMRA${year}B29A562`;
    const kind = (year: string) => kindOf(body(year) + checkLetter(body(year)));
    expect([kind('84'), kind('00'), kind('85')]).toEqual(['personal', 'personal', 'refused']);
  });

  it('is shown without what it says of a birth', () => {
    expect(maskedCodiceFiscale('RSSMRA85T10A562S')).toBe('RSS••••••••••••S');
    expect(maskedCodiceFiscale('12345678903')).toBe('123•••••••3');
    expect(maskedCodiceFiscale('RSS')).toBe('•••');
  });
});
