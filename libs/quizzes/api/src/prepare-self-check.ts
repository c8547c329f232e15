import { createHash } from 'node:crypto';
import type { SelfCheckPart } from '@lumit/courses/api';
import type { ToHtml } from '@lumit/prose/domain';
import { prepareQuestion, Question, renderQuestion } from '@lumit/quizzes/domain';
import { AttemptRandom } from './attempt-random';

/** Splits a checked self-check question into what a learner sees and what marks the answer. Both carry its `key`. */
export function prepareSelfCheck(raw: unknown, toHtml: ToHtml): { shown: SelfCheckPart; key: SelfCheckPart } {
  const question = renderQuestion(Question.parse(raw), toHtml);
  // The seed comes from the question's own name, so that importing the same lesson again changes nothing.
  const seed = createHash('sha384').update(question.key).digest();
  const { shown, key } = prepareQuestion(question, new AttemptRandom(seed));
  return { shown: { ...shown }, key: { ...key } };
}
