import { z } from 'zod';
import { isPass } from './grade-attempt';
import type { KeptResult, Mark } from './kept-mark';
import { DEFAULT_REVIEW, type ReviewRule } from './quiz-rules';

/** What a test is for, in the order in which a course has them: where to begin, one module, the whole course. */
export const QUIZ_KINDS = ['entry', 'module', 'final'] as const;
export const QuizKind = z.enum(QUIZ_KINDS);
export type QuizKind = z.infer<typeof QuizKind>;

/** Whether a mark passes under its own pass mark; null for an entry test, which nobody passes or fails. */
export function passOf(mark: (Mark & { readonly passMark: number }) | null, kind: QuizKind): boolean | null {
  return mark === null || kind === 'entry' ? null : isPass(mark, mark.passMark);
}

/** The same of what a learner has in a test. */
export function passOfKept(kept: KeptResult | null, kind: QuizKind): boolean | null {
  return kept === null || kind === 'entry' ? null : kept.passed;
}

/** An entry test is there to learn from: all is shown once it is handed in, and still nothing before. */
export function reviewOf(kind: QuizKind): ReviewRule {
  return kind === 'entry'
    ? { ...DEFAULT_REVIEW, solution: ['just-after', 'later', 'after-close'] }
    : DEFAULT_REVIEW;
}
