import type { Refusal } from '@lumit/shared';

/** What is known of one learner and one lesson. `selfCheckTried` counts different questions, right or not. */
export interface LessonFacts {
  readonly opened: boolean;
  readonly reachedEnd: boolean;
  readonly selfCheckQuestions: number;
  readonly selfCheckTried: number;
}

/** How many self-check questions ask to be tried before a lesson is done: three, or all where there are fewer. */
export function selfCheckNeeded(questions: number): number {
  return Math.min(3, Math.max(0, questions));
}

/**
 * What a lesson still asks before it is done: it was opened, its end was reached, and at least three self-check questions
 * were tried (all, where there are fewer). A wrong try counts: the self-check has no mark. Empty means done.
 */
export function lessonBlockers(facts: LessonFacts): Refusal[] {
  const needed = selfCheckNeeded(facts.selfCheckQuestions);
  const blockers: Refusal[] = [];
  if (!facts.opened) blockers.push({ code: 'enrolments.lesson_not_opened' });
  if (!facts.reachedEnd) blockers.push({ code: 'enrolments.end_not_reached' });
  if (facts.selfCheckTried < needed) {
    const params = {
      needed,
      of: facts.selfCheckQuestions,
      missing: needed - Math.max(0, facts.selfCheckTried),
    };
    blockers.push({ code: 'enrolments.self_check_missing', params });
  }
  return blockers;
}
