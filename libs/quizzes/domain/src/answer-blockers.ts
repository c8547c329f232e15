import type { Refusal } from '@lumit/shared';
import type { AnswerValue, ShownQuestion } from './question';
import { QUESTION_KINDS } from './question-kinds';

/**
 * Why this answer cannot be stored for this question: not one of the attempt, of another shape (two choices where one is
 * asked), a choice that was not shown, the same choice twice. Doubtful numbers are stored as typed, then asked about.
 */
export function answerBlockers(question: ShownQuestion | undefined, value: unknown): Refusal[] {
  if (!question) return [{ code: 'quiz.unknown_question' }];
  const kind = QUESTION_KINDS[question.kind];
  const answer = kind.answer.safeParse(value);
  if (!answer.success) return [{ code: 'quiz.answer_shape' }];
  const names = namesGivenOnce(question, answer.data);
  const shown = new Set(kind.namesShown(question));
  const blockers: Refusal[] = [];
  if (kind.namesIn(answer.data).some((name) => !shown.has(name)))
    blockers.push({ code: 'quiz.unknown_option' });
  if (new Set(names).size < names.length) blockers.push({ code: 'quiz.repeated_choice' });
  return blockers;
}

/** In a matching, a partner may serve several things, but each thing takes one partner. */
function namesGivenOnce(question: ShownQuestion, answer: AnswerValue): string[] {
  if (typeof answer === 'string') return [];
  return answer.map((one) => (typeof one === 'string' ? one : one.left));
}
