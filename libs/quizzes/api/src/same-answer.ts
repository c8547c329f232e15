import { isDeepStrictEqual } from 'node:util';
import type { AnswerValue } from '@lumit/quizzes/domain';

/** Whether two answers say the same, whatever the order of their fields: the database keeps none. */
export function isSameAnswer(a: AnswerValue, b: AnswerValue): boolean {
  return isDeepStrictEqual(a, b);
}
