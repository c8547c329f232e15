import type { Refusal } from '@lumit/shared';
import type { QuizRules } from './quiz-rules';

export interface AttemptFacts {
  readonly now: Date;
  readonly rules: Pick<QuizRules, 'opensAt' | 'closesAt' | 'attemptsAllowed' | 'pauseSeconds'>;
  /** Questions there are to ask. */
  readonly questionCount: number;
  /** How many of them an attempt draws; null asks all. */
  readonly draw: number | null;
  /** How many may not be asked today: they rest on a day that has passed and nobody has confirmed them. */
  readonly withheld: number;
  /** Attempts begun so far, the open one included. */
  readonly attemptsUsed: number;
  readonly lastFinishedAt: Date | null;
  readonly hasOpenAttempt: boolean;
  /** Right answers are open to this learner because the test is passed: one more attempt would measure nothing. */
  readonly isExplained: boolean;
}

/**
 * Every reason why this learner may not begin a new attempt now, not only the first: not open yet, closed, none left, the
 * pause after the last one is not over, one is open already, it is passed and its right answers are open, no questions, fewer than it draws, or fewer that may be asked
 * today: an attempt is never shorter than its rule says. An instant at which a reason ends is an ISO string.
 */
export function attemptBlockers({ now, rules, ...facts }: AttemptFacts): Refusal[] {
  const blockers: Refusal[] = [];
  const { questionCount: available, draw: needed } = facts;
  if (needed !== null && available < needed)
    blockers.push({ code: 'quiz.in_preparation', params: { needed, available } });
  else if (available === 0) blockers.push({ code: 'quiz.no_questions' });
  blockers.push(...withheldBlockers(facts));
  if (rules.opensAt && now < rules.opensAt)
    blockers.push({ code: 'quiz.not_open_yet', params: { opensAt: rules.opensAt.toISOString() } });
  if (rules.closesAt && now >= rules.closesAt)
    blockers.push({ code: 'quiz.closed', params: { closedAt: rules.closesAt.toISOString() } });
  if (rules.attemptsAllowed !== null && facts.attemptsUsed >= rules.attemptsAllowed)
    blockers.push({ code: 'quiz.no_attempts_left', params: { allowed: rules.attemptsAllowed } });
  if (facts.hasOpenAttempt) blockers.push({ code: 'quiz.attempt_open' });
  if (facts.isExplained) blockers.push({ code: 'quiz.settled' });
  const until = pauseEnd(facts.lastFinishedAt, rules.pauseSeconds);
  if (until && now < until) blockers.push({ code: 'quiz.pause', params: { until: until.toISOString() } });
  return blockers;
}

function withheldBlockers(facts: Pick<AttemptFacts, 'questionCount' | 'draw' | 'withheld'>): Refusal[] {
  const needed = facts.draw ?? facts.questionCount;
  const available = facts.questionCount - facts.withheld;
  return facts.withheld > 0 && available < needed
    ? [{ code: 'quiz.questions_to_confirm', params: { needed, available } }]
    : [];
}

/** When the pause after the last attempt ends; null when there is none to wait for. */
export function pauseEnd(lastFinishedAt: Date | null, pauseSeconds: number): Date | null {
  return lastFinishedAt && new Date(lastFinishedAt.getTime() + pauseSeconds * 1_000);
}
