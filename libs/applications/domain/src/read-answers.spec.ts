import fc from 'fast-check';
import type { ApplicationAnswers } from './application-answers';
import type { FieldOfForm } from './application-form';
import { FIELD_CODES } from './field-code';
import { FIELD_SCHEMAS, QUALIFICATIONS } from './field-schemas';
import { FIELD_WORDS } from './field-words';
import { groupOf, stepsOf } from './field-group';
import { readAnswers } from './read-answers';

const TODAY = '2026-11-30';
const GOOD: Required<ApplicationAnswers> = {
  givenName: 'Anna',
  familyName: 'Bianchi',
  email: 'anna.bianchi@comune.lucca.it',
  codiceFiscale: 'RSSMRA85T10A562S',
  birthDate: '1985-12-10',
  phone: '+39 0583 123456',
  body: 'Comune di Lucca',
  role: 'Assistente sociale',
  province: 'LU',
  qualification: QUALIFICATIONS[3],
  yearsOfService: '7',
  motivation: 'Lavoro allo sportello.',
} as Required<ApplicationAnswers>;

const anyFields: fc.Arbitrary<readonly FieldOfForm[]> = fc
  .subarray([...FIELD_CODES])
  .chain((codes) =>
    fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), required: fc.boolean() }))),
  );
const anyTyped = fc.dictionary(
  fc.constantFrom(...FIELD_CODES),
  fc.oneof(fc.string(), fc.constant('  ')),
) as fc.Arbitrary<ApplicationAnswers>;
const all = (required: boolean) => FIELD_CODES.map((code) => ({ code, required }));
const problems = (typed: ApplicationAnswers) => readAnswers(all(false), typed, TODAY).problems;

describe('reading the answers of an application', () => {
  it('answers nothing that was not asked, and tells every missing one', () => {
    fc.assert(
      fc.property(anyFields, anyTyped, (fields, typed) => {
        const read = readAnswers(fields, typed, TODAY);
        const asked = fields.map(({ code }) => code);
        for (const code of Object.keys(read.answers)) expect(asked).toContain(code);
        for (const { field } of read.problems) expect(asked).toContain(field);
        const missing = fields.filter(({ code, required }) => required && !(typed[code] ?? '').trim());
        for (const { code } of missing)
          expect(read.problems).toContainEqual({ field: code, message: FIELD_WORDS[code].missing });
      }),
    );
  });

  it('what was read without a problem is read the same again', () => {
    fc.assert(
      fc.property(anyFields, anyTyped, (fields, typed) => {
        const read = readAnswers(fields, { ...GOOD, ...typed }, TODAY);
        if (read.problems.length > 0) return;
        expect(readAnswers(fields, read.answers, TODAY)).toEqual(read);
      }),
    );
  });

  it('a whole application is right', () => {
    expect(readAnswers(all(true), GOOD, TODAY)).toEqual({ answers: GOOD, problems: [] });
    expect(readAnswers(all(true), {}, TODAY).problems).toHaveLength(FIELD_CODES.length);
    expect(problems({})).toEqual([]);
  });

  it('a codice fiscale has to be of the day of birth, one without a birth may be of any', () => {
    expect(problems({ ...GOOD, birthDate: '1985-12-11' })).toEqual([
      {
        field: 'codiceFiscale',
        message:
          'Il codice fiscale è di chi è nato in un altro giorno: ricontrolla il codice e la data di nascita',
      },
    ]);
    expect(problems({ ...GOOD, codiceFiscale: '12345678903' })).toEqual([]);
    expect(problems({ birthDate: '2027-01-01' })).toEqual([
      { field: 'birthDate', message: 'La data di nascita è nel futuro: ricontrollala' },
    ]);
  });

  it.each([
    ['birthDate', '10/12/1985', '1985-12-10'],
    ['birthDate', '1.2.1985', '1985-02-01'],
    ['codiceFiscale', 'rss mra 85t10 a562s', 'RSSMRA85T10A562S'],
    ['province', ' lu ', 'LU'],
    ['yearsOfService', '07', '7'],
    ['phone', '0583  12.34.56', '0583 12.34.56'],
  ] as const)('%s %s is kept as %s', (field, typed, kept) => {
    expect(FIELD_SCHEMAS[field].parse(typed)).toBe(kept);
  });

  it.each([
    ['birthDate', '31/02/1985', 'Scrivi un giorno che esiste, per esempio 24/11/1985'],
    ['birthDate', '1085-12-10', 'Controlla l’anno di nascita'],
    ['phone', 'interno 4', 'Scrivi un numero di telefono da 6 a 15 cifre'],
    ['province', 'Lucca', 'Scrivi la sigla di due lettere, per esempio LU'],
    ['qualification', 'Medico', 'Scegli una delle voci'],
    ['yearsOfService', '2,5', 'Scrivi un numero intero da 0 a 60'],
    ['givenName', '12', 'Nome: deve avere almeno una lettera'],
    ['codiceFiscale', 'RSSMRA85T10A562', 'Il codice fiscale ha 16 caratteri: ne hai scritti 15'],
  ] as const)('%s %s is told what to do', (field, typed, message) => {
    expect(problems({ [field]: typed })).toEqual([{ field, message }]);
  });

  it('goes through the notice, the groups that ask something, and the check', () => {
    expect(stepsOf(['givenName', 'body'])).toEqual(['notice', 'you', 'work', 'check']);
    for (const code of FIELD_CODES) expect(stepsOf([code])).toContain(groupOf(code));
  });
});
