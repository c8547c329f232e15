import type { AnswerValue } from '@lumit/quizzes/domain';

/** Answers are lists of text, of pairs in one order of names, or text: their JSON says whether they are the same. */
export function isSameAnswer(a: AnswerValue, b: AnswerValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
