import { EmailAddress, freeText, lineOfText, nameText, PersonName } from '@lumit/shared';
import { z } from 'zod';
import { foldCodiceFiscale, readCodiceFiscale } from './codice-fiscale';
import type { FieldCode } from './field-code';

/** What somebody can have studied, the highest last; written as it is shown. */
export const QUALIFICATIONS = [
  'Licenza media',
  'Qualifica professionale',
  'Diploma di scuola superiore',
  'Laurea triennale',
  'Laurea magistrale o a ciclo unico',
  'Master o dottorato',
  'Titolo conseguito all’estero',
] as const;

const CodiceFiscale = lineOfText({ max: 60 })
  .overwrite(foldCodiceFiscale)
  .superRefine((code, context) => {
    const read = readCodiceFiscale(code);
    if ('problem' in read) context.addIssue({ code: 'custom', message: read.problem });
  });

/** `12/03/1985` is the same day as `1985-03-12`, which is what is kept. */
const isoDay = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim()) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
};
const isDay = (day: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(day)) &&
  new Date(day).toISOString().startsWith(day);
const BirthDate = lineOfText({ max: 20 })
  .overwrite(isoDay)
  .refine(isDay, { error: 'Scrivi un giorno che esiste, per esempio 24/11/1985', abort: true })
  .refine((day) => day >= '1900-01-01', 'Controlla l’anno di nascita');

/** Spaces, dots, hyphens, brackets are for the eye; one plus may stand in front. */
const Phone = lineOfText({ max: 40 })
  .overwrite((text) => text.replaceAll(/\s+/g, ' '))
  .refine(
    (text) => /^\+?[\d .()/-]+$/.test(text) && /^\d{6,15}$/.test(text.replaceAll(/\D/g, '')),
    'Scrivi un numero di telefono da 6 a 15 cifre',
  );

const Province = lineOfText({ max: 20 })
  .overwrite((text) => text.toUpperCase())
  .refine((text) => /^[A-Z]{2}$/.test(text), 'Scrivi la sigla di due lettere, per esempio LU');

const YearsOfService = lineOfText({ max: 10 })
  .refine((text) => /^\d{1,2}$/.test(text) && Number(text) <= 60, 'Scrivi un numero intero da 0 a 60')
  .overwrite((text) => (/^\d{1,2}$/.test(text) ? String(Number(text)) : text));

/** How each answer is read: from what somebody typed to what is kept. */
export const FIELD_SCHEMAS: Readonly<Record<FieldCode, z.ZodType<string, string>>> = {
  givenName: PersonName,
  familyName: PersonName,
  email: EmailAddress,
  codiceFiscale: CodiceFiscale,
  birthDate: BirthDate,
  phone: Phone,
  body: nameText({ max: 200 }),
  role: lineOfText({ max: 120 }),
  province: Province,
  qualification: z.enum(QUALIFICATIONS, 'Scegli una delle voci') as unknown as z.ZodType<string, string>,
  yearsOfService: YearsOfService,
  motivation: freeText({ max: 2000 }),
};
