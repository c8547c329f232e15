import { z } from 'zod';

/** Which attempt gives the mark when there are several. */
export const KEEPS = ['best', 'last', 'first', 'average'] as const;
export const Keep = z.enum(KEEPS);
export type Keep = z.infer<typeof Keep>;

/** What a learner may look at again, and the moments that a rule tells apart. */
export const REVIEW_ITEMS = ['answer', 'correctness', 'marks', 'feedback', 'solution'] as const;
export type ReviewItem = (typeof REVIEW_ITEMS)[number];
export const REVIEW_PHASES = ['during', 'just-after', 'later', 'after-close'] as const;
export type ReviewPhase = (typeof REVIEW_PHASES)[number];

const phases = z.array(z.enum(REVIEW_PHASES));

/** For each thing, the phases in which it is shown. `solution` is the right answer and the explanation. */
export const ReviewRule = z.strictObject({
  answer: phases,
  correctness: phases,
  marks: phases,
  feedback: phases,
  solution: phases,
  /**
   * Shows the solution before its phases too, of what the test can gain no more from hiding: all of it once this learner has
   * passed or has no attempt left, and each question that the test asks no more.
   */
  solutionWhenSettled: z.boolean().optional(),
});
export type ReviewRule = z.infer<typeof ReviewRule>;

/** Mark and own answers at once; right answers and explanations only when nobody can take the test any more. */
export const DEFAULT_REVIEW: ReviewRule = {
  answer: ['during', 'just-after', 'later', 'after-close'],
  correctness: ['just-after', 'later', 'after-close'],
  marks: ['just-after', 'later', 'after-close'],
  feedback: ['just-after', 'later', 'after-close'],
  solution: ['after-close'],
};

/** The rules of a quiz in one edition. `passMark` in percent; times in seconds; `null` means without limit. */
export interface QuizRules {
  readonly passMark: number;
  readonly attemptsAllowed: number | null;
  readonly pauseSeconds: number;
  readonly limitSeconds: number | null;
  readonly keep: Keep;
  readonly review: ReviewRule;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}
