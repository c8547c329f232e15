import { ContentKey, Line, PROGRAMME_TESTS } from '@lumit/shared';
import { z } from 'zod';
import { EXPLANATIONS } from './quiz-kind';
import { Keep } from './quiz-rules';

/** The rules of a test as its file says them. */
export const QuizSettings = z.strictObject({
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
  keep: Keep,
  /** Absent: `each-attempt` for an entry test, `when-settled` for the others. */
  explanations: z.enum(EXPLANATIONS).optional(),
});
export type QuizSettings = z.infer<typeof QuizSettings>;

/** A question as its file holds it: `checkQuestion` says everything that is wrong with it, `Question` reads it. */
export const RawQuestion = z.record(z.string(), z.unknown());
export type RawQuestion = z.infer<typeof RawQuestion>;

const Draw = z.int().min(1, 'si estrae almeno una domanda');

/** `test.yaml`: a module test. `draw` is how many of its questions one attempt asks; all of them where it is absent. */
export const QuizFile = z.strictObject({
  code: ContentKey,
  title: Line,
  settings: QuizSettings,
  draw: Draw.optional(),
  questions: z.array(RawQuestion).min(1),
});
export type QuizFile = z.infer<typeof QuizFile>;

/** `final.yaml` and `entry.yaml` of a module: its part of the pool with that name. */
export const PoolFile = z.strictObject({ questions: z.array(RawQuestion).min(1) });
export type PoolFile = z.infer<typeof PoolFile>;

/** `tests/*.yaml` of a programme: a test of `draw` questions from what its modules gave to `pool`. */
export const ProgrammeTest = z.strictObject({
  code: ContentKey,
  title: Line,
  kind: z.enum(PROGRAMME_TESTS),
  pool: z.enum(PROGRAMME_TESTS),
  draw: Draw,
  settings: QuizSettings,
});
export type ProgrammeTest = z.infer<typeof ProgrammeTest>;
