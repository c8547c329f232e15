import { sumOfShares } from './fraction';
import { gradeQuestion, type QuestionGrade } from './grade-question';
import type { AnswerValue, QuestionKey } from './question';

/** The mark of an attempt, in thousandths of a point. */
export interface AttemptGrade {
  readonly earned: number;
  readonly possible: number;
  readonly questions: readonly QuestionGrade[];
}

/**
 * Marks an attempt from what its row holds: its key and its answers by question key. Parts of points are summed exactly and
 * rounded down once, so 0 ≤ earned ≤ possible and three thirds make a whole.
 */
export function gradeAttempt(
  key: readonly QuestionKey[],
  answers: Readonly<Record<string, AnswerValue>>,
): AttemptGrade {
  const questions = key.map((one) => gradeQuestion(one, answers[one.key]));
  return {
    earned: sumOfShares(questions),
    possible: key.reduce((sum, one) => sum + one.worth, 0),
    questions,
  };
}

/** Whether a mark reaches the pass mark (percent), compared as integers: 59.9 % never passes 60. */
export function isPass(mark: { earned: number; possible: number }, passMark: number): boolean {
  return mark.possible > 0 && mark.earned * 100 >= passMark * mark.possible;
}
