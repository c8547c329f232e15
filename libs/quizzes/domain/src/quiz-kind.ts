import type { ProgrammeTestKind } from '@lumit/shared';
import { z } from 'zod';
import { isPass } from './grade-attempt';
import type { KeptResult, Mark } from './kept-mark';
import { DEFAULT_REVIEW, type ReviewRule } from './quiz-rules';

/** What a test is for, in the order in which a course has them: where to begin, one module, the whole course. */
export const QUIZ_KINDS = ['entry', 'module', 'final'] as const satisfies readonly (
  ProgrammeTestKind | 'module'
)[];
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

/** When right answers and explanations are shown. */
export const EXPLANATIONS = ['each-attempt', 'when-settled', 'after-close'] as const;
export type Explanations = (typeof EXPLANATIONS)[number];

/**
 * The review rule of a test: mark and own answers at once; right answers and explanations as its file says. Without a word
 * there, an entry test shows them after each attempt, since it is there to learn from; the others once the learner is settled.
 */
export function reviewOf(
  kind: QuizKind,
  explanations: Explanations = kind === 'entry' ? 'each-attempt' : 'when-settled',
): ReviewRule {
  if (explanations === 'each-attempt')
    return { ...DEFAULT_REVIEW, solution: ['just-after', 'later', 'after-close'] };
  return explanations === 'when-settled' ? { ...DEFAULT_REVIEW, solutionWhenSettled: true } : DEFAULT_REVIEW;
}

/** The same read back from a rule; `never` for one that an edition set so. */
export function explanationsOf(review: ReviewRule): Explanations | 'never' {
  if (review.solution.includes('just-after')) return 'each-attempt';
  if (review.solutionWhenSettled) return 'when-settled';
  return review.solution.includes('after-close') ? 'after-close' : 'never';
}
