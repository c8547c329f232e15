import { exactText } from '@lumit/shared';
import { z } from 'zod';
import { isWithin, toDecimal } from '../../decimal';
import { NOTHING, WHOLE } from '../../fraction';
import type { QuestionIssue } from '../../question-issue';
import { readNumber } from '../../read-number';
import { worthOf } from '../../worth';
import { Feedback, authoredBase, shownBase, type KeyBase, type QuestionKind } from '../question-kind';

/** Text as typed, as far as the database can hold it: no NUL, no half characters. */
const TypedNumber = exactText({ max: 40, min: 0 });

/** A number of a file, kept as written: "90", "-3.5". */
const FileNumber = z
  .number()
  .refine((value) => /^-?\d{1,12}(\.\d{1,6})?$/.test(String(value)), 'troppe cifre')
  .transform(String);

export const NumericalQuestion = z.strictObject({
  ...authoredBase,
  kind: z.literal('numerical'),
  value: FileNumber,
  /** Largest distance that is still right, the edge included. */
  tolerance: z.number().min(0).pipe(FileNumber).default('0'),
  unit: z.string().min(1).max(40).optional(),
  mistakes: z
    .array(z.strictObject({ value: FileNumber, feedback: Feedback }))
    .max(20)
    .default([]),
});
export const ShownNumerical = z.object({
  ...shownBase,
  kind: z.literal('numerical'),
  unit: z.string().nullable(),
});
export interface NumericalKey extends KeyBase {
  readonly kind: 'numerical';
  readonly value: string;
  readonly tolerance: string;
  readonly unit: string | null;
  readonly mistakes: readonly { readonly value: string; readonly feedback: string }[];
}

/** A number as text, exactly as typed. Text that could be read in two ways earns nothing and is shown as doubtful. */
export const numerical: QuestionKind<
  typeof NumericalQuestion,
  typeof ShownNumerical,
  NumericalKey,
  typeof TypedNumber
> = {
  name: 'numerical',
  authored: NumericalQuestion,
  shown: ShownNumerical,
  answer: TypedNumber,
  markedBy: 'rule',
  texts: ['unit', 'mistakes'],
  isOfferedAsWrong: () => false,
  rendered: (question, render) => ({
    ...question,
    mistakes: question.mistakes.map((mistake) => ({ ...mistake, feedback: render(mistake.feedback) })),
  }),
  issues: (question) =>
    question.mistakes.flatMap(({ value }, place): QuestionIssue[] =>
      isNear(value, question.value, question.tolerance)
        ? [
            {
              code: 'mistake_is_right',
              path: ['mistakes', place, 'value'],
              reason: 'questo errore vale come giusto',
            },
          ]
        : [],
    ),
  prepare(question) {
    const { key, stem, explanation, value, tolerance, mistakes } = question;
    const worth = worthOf(question.points);
    const unit = question.unit ?? null;
    return {
      shown: { key, kind: 'numerical', stem, worth, unit },
      key: {
        key,
        kind: 'numerical',
        worth,
        explanation,
        lesson: question.lesson ?? null,
        value,
        tolerance,
        unit,
        mistakes,
      },
    };
  },
  textsShown: ({ unit }) => (unit === null ? [] : [unit]),
  blank: '',
  isBlank: (answer) => answer.trim() === '',
  namesIn: () => [],
  namesGivenOnce: () => [],
  namesShown: () => [],
  doubt(question, answer) {
    const reading = readNumber(answer, question.unit ?? undefined);
    return reading.kind === 'doubtful' ? { suggestion: reading.suggestion } : null;
  },
  share(key, answer) {
    const reading = readNumber(answer, key.unit ?? undefined);
    return reading.kind === 'number' && isNear(reading.decimal, key.value, key.tolerance) ? WHOLE : NOTHING;
  },
  solution: (key) => key.value.replace('.', ','),
  feedback(key, answer) {
    const reading = readNumber(answer, key.unit ?? undefined);
    if (reading.kind !== 'number') return [];
    return key.mistakes
      .filter(({ value }) => isNear(reading.decimal, value, '0'))
      .map(({ feedback }) => feedback);
  },
};

function isNear(a: string, b: string, tolerance: string): boolean {
  return isWithin(toDecimal(a), toDecimal(b), toDecimal(tolerance));
}
