import { z } from 'zod';
import { isPass } from './grade-attempt';
import type { Mark } from './kept-mark';
import { DEFAULT_REVIEW, type ReviewRule } from './quiz-rules';

/** What a test is for, in the order in which a course has them: where to begin, one module, the whole course. */
export const QUIZ_KINDS = ['entry', 'module', 'final'] as const;
export const QuizKind = z.enum(QUIZ_KINDS);
export type QuizKind = z.infer<typeof QuizKind>;

/** Whether a mark passes the test; null for an entry test, which nobody passes or fails. */
export function passOf(mark: Mark | null, quiz: { kind: QuizKind; passMark: number }): boolean | null {
  return mark === null || quiz.kind === 'entry' ? null : isPass(mark, quiz.passMark);
}

/** An entry test is there to learn from: all is shown once it is handed in, and still nothing before. */
export function reviewOf(kind: QuizKind): ReviewRule {
  return kind === 'entry'
    ? { ...DEFAULT_REVIEW, solution: ['just-after', 'later', 'after-close'] }
    : DEFAULT_REVIEW;
}
