import { z } from 'zod';
import { VERDICTS, gradeQuestion } from './grade-question';
import { AnswerValue, ShownQuestion, type QuestionKey } from './question';
import { QUESTION_KINDS } from './question-kinds';
import type { ReviewItem } from './quiz-rules';

/** A question of a finished attempt with what its learner may see; what the rule hides is absent. */
export const ReviewedQuestion = z.object({
  question: ShownQuestion,
  /** Code of the lesson to read again. */
  lesson: z.string().nullable(),
  answer: AnswerValue.nullable().optional(),
  verdict: z.enum(VERDICTS).optional(),
  /** Thousandths of a point. */
  points: z.int().optional(),
  doubtful: z.boolean().optional(),
  feedback: z.array(z.string()).optional(),
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
  const kind = QUESTION_KINDS[key.kind];
  const grade = gradeQuestion(key, answer);
  return {
    question,
    lesson: key.lesson,
    ...(may('answer') && { answer: answer ?? null }),
    ...(may('correctness') && { verdict: grade.verdict, doubtful: grade.doubtful }),
    ...(may('marks') && { points: grade.points }),
    ...(may('feedback') && { feedback: answer === undefined ? [] : kind.feedback(key, answer) }),
    ...(may('solution') && { solution: kind.solution(key), explanation: key.explanation }),
  };
}
