import { z } from 'zod';
import { VERDICTS, gradeQuestion } from './grade-question';
import { kindOf } from './kind-of';
import { AnswerValue, ShownQuestion } from './question';
import type { QuestionKey } from './question-kinds';
import type { ReviewItem } from './quiz-rules';

/** A question of a finished attempt with what its learner may see; what the rule hides is absent. */
export const ReviewedQuestion = z.object({
  question: ShownQuestion,
  /** Code of the lesson to read again. */
  lesson: z.string().nullable(),
  answer: AnswerValue.nullable().optional(),
  verdict: z.enum(VERDICTS).optional(),
  /** Thousandths of a point; null of an answer that waits for its mark. */
  points: z.int().nullable().optional(),
  doubtful: z.boolean().optional(),
  feedback: z.array(z.string()).optional(),
  /** Absent also where there is no single one. */
  solution: AnswerValue.optional(),
  explanation: z.string().optional(),
});
export type ReviewedQuestion = z.infer<typeof ReviewedQuestion>;

/** Shows of a question only what `visible` names. Nothing of the key gets out by another way than through here. */
export function reviewQuestion(
  question: ShownQuestion,
  key: QuestionKey,
  answer: AnswerValue | undefined,
  visible: readonly ReviewItem[],
): ReviewedQuestion {
  const may = (item: ReviewItem) => visible.includes(item);
  const kind = kindOf(key);
  const solution = may('solution') ? kind.solution(key) : null;
  const grade = gradeQuestion(key, answer);
  return {
    question,
    lesson: key.lesson,
    ...(may('answer') && { answer: answer ?? null }),
    ...(may('correctness') && { verdict: grade.verdict, doubtful: grade.doubtful }),
    ...(may('marks') && { points: grade.points }),
    ...(may('feedback') && { feedback: answer === undefined ? [] : kind.feedback(key, answer) }),
    ...(solution !== null && { solution }),
    ...(may('solution') && { explanation: key.explanation }),
  };
}
