import type { ApplicationAnswers } from './application-answers';
import type { FieldOfForm } from './application-form';
import { agreesWithBirth, readCodiceFiscale } from './codice-fiscale';
import type { FieldCode } from './field-code';
import { FIELD_SCHEMAS } from './field-schemas';
import { FIELD_WORDS } from './field-words';

/** What has to be written otherwise, in Italian. */
export interface AnswerProblem {
  readonly field: FieldCode;
  readonly message: string;
}

export interface AnswersReading {
  /** As they are kept, of the fields that are asked; those with a problem as they were typed. */
  readonly answers: ApplicationAnswers;
  readonly problems: readonly AnswerProblem[];
}

/**
 * Reads answers as typed, for these fields: all that is missing or wrong at once, never only the first. What is not asked is left
 * out. `today` is the day in Rome.
 */
export function readAnswers(
  fields: readonly FieldOfForm[],
  typed: ApplicationAnswers,
  today: string,
): AnswersReading {
  const answers: ApplicationAnswers = {};
  const problems: AnswerProblem[] = [];
  for (const { code, required } of fields) {
    const text = typed[code] ?? '';
    if (text.trim() === '') {
      if (required) problems.push({ field: code, message: FIELD_WORDS[code].missing });
      continue;
    }
    const read = FIELD_SCHEMAS[code].safeParse(text);
    answers[code] = read.success ? read.data : text;
    if (!read.success)
      problems.push({ field: code, message: sentence(code, read.error.issues[0]?.message ?? '') });
  }
  const isFine = (code: FieldCode) =>
    answers[code] !== undefined && !problems.some(({ field }) => field === code);
  return { answers, problems: [...problems, ...problemsTogether(answers, isFine, today)] };
}

/** What is right by itself and cannot be right together. */
function problemsTogether(
  { birthDate = '', codiceFiscale = '' }: ApplicationAnswers,
  isFine: (code: FieldCode) => boolean,
  today: string,
): AnswerProblem[] {
  if (!isFine('birthDate')) return [];
  if (birthDate > today)
    return [{ field: 'birthDate', message: 'La data di nascita è nel futuro: ricontrollala' }];
  const read = isFine('codiceFiscale') ? readCodiceFiscale(codiceFiscale) : undefined;
  if (!read || !('codiceFiscale' in read) || agreesWithBirth(read.codiceFiscale, birthDate)) return [];
  return [
    {
      field: 'codiceFiscale',
      message:
        'Il codice fiscale è di chi è nato in un altro giorno: ricontrolla il codice e la data di nascita',
    },
  ];
}

/** Messages of the text types say what is wrong with "it": here the field is named. A whole sentence stays as it is. */
const sentence = (code: FieldCode, message: string) =>
  /^\p{Lu}/u.test(message) ? message : `${FIELD_WORDS[code].label}: ${message}`;
