import { sumOfShares, type Fraction } from './fraction';
import { gradeQuestion, type QuestionGrade } from './grade-question';
import type { AnswerValue } from './question';
import type { QuestionKey } from './question-kinds';

/** The mark of an attempt, in thousandths of a point. */
export interface AttemptGrade {
  /** Null while any answer waits for its mark: there is no final result before. */
  readonly earned: number | null;
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
    earned: sumOfGrades(questions),
    possible: key.reduce((sum, one) => sum + one.worth, 0),
    questions,
  };
}

/** What marked answers earned together, rounded down once; null while one of them waits for its mark. */
export function sumOfGrades(grades: readonly QuestionGrade[]): number | null {
  const marked = grades.filter(isMarked);
  return marked.length < grades.length ? null : sumOfShares(marked);
}

const isMarked = (grade: QuestionGrade): grade is QuestionGrade & { readonly share: Fraction } =>
  grade.share !== null;

/** Whether a mark reaches the pass mark (percent), compared as integers: 59.9 % never passes 60. */
export function isPass(mark: { earned: number; possible: number }, passMark: number): boolean {
  return mark.possible > 0 && mark.earned * 100 >= passMark * mark.possible;
}
