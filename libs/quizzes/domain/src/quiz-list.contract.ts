import { Instant, RefusalView } from '@lumit/shared';
import { z } from 'zod';
import { QuizKind } from './quiz-kind';

/*
 * Apart from `quizzes.contract.ts`, which knows every kind of question: the home and the map of the course show tests by their
 * names and need none of that.
 */

/** Points in thousandths. */
export const MarkView = z.object({ earned: z.int(), possible: z.int() });

/** `GET /api/editions/:editionId/quizzes`: every quiz of the edition with the learner's own state. */
export const QuizListView = z.object({
  quizzes: z.array(
    z.object({
      kind: QuizKind,
      code: z.string(),
      title: z.string(),
      /** Null for a test of the whole programme. */
      moduleCode: z.string().nullable(),
      /** How many an attempt asks. */
      questionCount: z.int(),
      passMark: z.int(),
      opensAt: Instant.nullable(),
      closesAt: Instant.nullable(),
      attemptsUsed: z.int(),
      openAttempt: z.object({ id: z.string(), deadline: Instant.nullable() }).nullable(),
      /** Of the attempt that counts, in thousandths; null before the first one or where marks are not shown yet. */
      kept: MarkView.nullable(),
      /** Null also for an entry test, which nobody passes or fails; so everywhere below. */
      passed: z.boolean().nullable(),
      /** One handed in waits for a person to mark an answer of it. */
      toBeMarked: z.boolean(),
      blockers: z.array(RefusalView),
    }),
  ),
});
export type QuizListView = z.infer<typeof QuizListView>;
