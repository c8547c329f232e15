import { z } from 'zod';
import { ContentKey, Line } from '@lumit/shared';

/** Which attempt gives the mark. */
export const KEPT_ATTEMPTS = ['best', 'last', 'first', 'average'] as const;

/** When a learner reads right answers and explanations. */
export const EXPLANATION_RULES = ['each-attempt', 'when-settled', 'after-close'] as const;
export type ExplanationRule = (typeof EXPLANATION_RULES)[number];

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
  keep: z.enum(KEPT_ATTEMPTS),
  /** Absent: `each-attempt` for an entry test, `when-settled` for the others. */
  explanations: z.enum(EXPLANATION_RULES).optional(),
});
export type QuizSettings = z.infer<typeof QuizSettings>;

/** A question as its file holds it. The quizzes own its shape and read it. */
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

/** Tests of a whole programme, named like the pools they draw from. */
export const TEST_POOLS = ['final', 'entry'] as const;
export type TestPool = (typeof TEST_POOLS)[number];

/** `final.yaml` and `entry.yaml` of a module: its part of the pool with that name. */
export const PoolFile = z.strictObject({ questions: z.array(RawQuestion).min(1) });
export type PoolFile = z.infer<typeof PoolFile>;

/** `tests/*.yaml` of a programme: a test of `draw` questions from what its modules gave to `pool`. */
export const ProgrammeTest = z.strictObject({
  code: ContentKey,
  title: Line,
  kind: z.enum(TEST_POOLS),
  pool: z.enum(TEST_POOLS),
  draw: Draw,
  settings: QuizSettings,
});
export type ProgrammeTest = z.infer<typeof ProgrammeTest>;

/** One reason why a question cannot be used; `path` leads to the field, as in `['options', 1, 'text']`. */
export interface QuestionProblem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Given by the quizzes: everything that is wrong with one question of a file; empty when it may be used. */
export type CheckQuestion = (question: unknown) => readonly QuestionProblem[];

/** `path` leads from the list of questions to what is wrong; empty for the list as a whole. */
export type BankProblem = QuestionProblem;

/** Two questions of a list, by place, that ask nearly the same; `likeness` is in percent. */
export interface Twins {
  readonly first: number;
  readonly second: number;
  readonly likeness: number;
}

/** Given by the quizzes: what is wrong with questions taken together. They pass over what `CheckQuestion` refuses. */
export interface BankChecks {
  readonly checkBank: (questions: readonly unknown[]) => readonly BankProblem[];
  readonly findTwins: (questions: readonly unknown[]) => readonly Twins[];
  /** Of all questions of a content: its figures for the record, and sentences for its authors where a habit stands out. */
  readonly checkHabits: (questions: readonly unknown[]) => {
    readonly figures: object;
    readonly problems: readonly string[];
  };
}
