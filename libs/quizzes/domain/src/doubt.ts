import type { Doubt } from './kinds/question-kind';
import { kindOf } from './kind-of';
import type { AnswerValue, ShownQuestion } from './question';
import type { QuestionKey } from './question-kinds';

/** What to ask about an answer that has two readings (a typed number); null when there is nothing to ask. */
export function doubtOf(question: ShownQuestion | QuestionKey, answer: AnswerValue): Doubt | null {
  return kindOf(question).doubt?.(question, answer) ?? null;
}
