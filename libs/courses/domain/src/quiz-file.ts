import { z } from 'zod';
import { ContentKey, Line } from './content-key';

/** Which attempt gives the mark. */
export const KEPT_ATTEMPTS = ['best', 'last', 'first', 'average'] as const;

/** `test.yaml`: the envelope of a module test. Each question is read by the quizzes, which own its shape. */
export const QuizFile = z.strictObject({
  code: ContentKey,
  title: Line,
  settings: z.strictObject({
    /** Percent of the points. */
    passMark: z.int().min(0).max(100),
    attempts: z.int().min(1).max(100),
    pauseHours: z
      .int()
      .min(0)
      .max(24 * 60),
    limitMinutes: z
      .int()
      .min(1)
      .max(24 * 60)
      .optional(),
    keep: z.enum(KEPT_ATTEMPTS),
  }),
  questions: z.array(z.record(z.string(), z.unknown())).min(1),
});
export type QuizFile = z.infer<typeof QuizFile>;

/** One reason why a question cannot be used; `path` leads to the field, as in `['options', 1, 'text']`. */
export interface QuestionProblem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Given by the quizzes: everything that is wrong with one question of a file; empty when it may be used. */
export type CheckQuestion = (question: unknown) => readonly QuestionProblem[];
