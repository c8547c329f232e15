import { LATE_ARRIVAL_SECONDS } from './attempt-times';
import {
  REVIEW_ITEMS,
  type QuizRules,
  type ReviewItem,
  type ReviewPhase,
  type ReviewRule,
} from './quiz-rules';

const JUST_AFTER_SECONDS = 120;

/**
 * The moment of an attempt for the review rule. The quiz counts as closed only when nobody's answers are accepted any
 * more, late arrivals included: a right answer shown earlier could still be used.
 */
export function reviewPhase(facts: {
  now: Date;
  finishedAt: Date | null;
  closesAt: Date | null;
}): ReviewPhase {
  const { now, finishedAt, closesAt } = facts;
  if (!finishedAt) return 'during';
  if (closesAt && now > seconds(closesAt, LATE_ARRIVAL_SECONDS)) return 'after-close';
  return now < seconds(finishedAt, JUST_AFTER_SECONDS) ? 'just-after' : 'later';
}

/** What a learner may see of an attempt in this phase. */
export function visibleItems(rule: ReviewRule, phase: ReviewPhase): ReviewItem[] {
  return REVIEW_ITEMS.filter((item) => rule[item].includes(phase));
}

/** What a learner has in a test; `passed` by the attempt that counts, `attemptsLeft` null without limit. */
export interface Standing {
  readonly passed: boolean;
  readonly attemptsLeft: number | null;
  readonly hasOpenAttempt: boolean;
}

/** Whether a learner can gain nothing more in a test: it is passed, or no attempt is left; never while one is open. */
export function isSettled({ passed, attemptsLeft, hasOpenAttempt }: Standing): boolean {
  return !hasOpenAttempt && (passed || attemptsLeft === 0);
}

/**
 * Whether more attempts would let a learner who did not pass begin again on questions that are explained already: none was
 * left, so all explanations were open. `attemptsLeft` is that under the new rule.
 */
export function wouldReopen(before: Standing, attemptsLeft: number | null): boolean {
  return isSettled(before) && !before.passed && attemptsLeft !== 0;
}

/**
 * What may be seen of one question of a finished attempt: what the phase allows, and the solution as soon as it may be known:
 * once the learner is settled, or at once where it does not come again in the same words (`isAskedAgain`).
 */
export function visibleOf(
  rule: ReviewRule,
  phase: ReviewPhase,
  facts: Standing & { readonly isAskedAgain: boolean },
): ReviewItem[] {
  const visible = visibleItems(rule, phase);
  const isEarly =
    rule.solutionWhenSettled === true && phase !== 'during' && (isSettled(facts) || !facts.isAskedAgain);
  return isEarly && !visible.includes('solution') ? [...visible, 'solution'] : visible;
}

/** Since when an item of a finished attempt can be seen: now, from the close, or never (null) by this rule. */
export function visibleFrom(
  item: ReviewItem,
  rules: Pick<QuizRules, 'review' | 'closesAt'>,
  phase: ReviewPhase,
): 'now' | Date | null {
  if (rules.review[item].includes(phase)) return 'now';
  return phase !== 'after-close' && rules.review[item].includes('after-close') ? rules.closesAt : null;
}

function seconds(from: Date, count: number): Date {
  return new Date(from.getTime() + count * 1_000);
}
