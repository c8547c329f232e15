import type { ToHtml } from '@lumit/prose/domain';
import type { Prepared } from './kinds/question-kind';
import { kindOf } from './kind-of';
import type { Question, ShownQuestion } from './question';
import type { QuestionKey } from './question-kinds';
import type { Random } from './random';

/** A question whose Markdown (stem, explanation, feedback) has become safe HTML, once, when content is imported. */
export function renderQuestion(question: Question, render: ToHtml): Question {
  const rendered = kindOf(question).rendered(question, render);
  return { ...rendered, stem: render(question.stem), explanation: render(question.explanation) };
}

/** One question drawn for one reader: what is shown, and apart from it what is right. Same chance, same draw. */
export function prepareQuestion(question: Question, random: Random): Prepared<ShownQuestion, QuestionKey> {
  return kindOf(question).prepare(question, random);
}

/**
 * The questions of one attempt as this learner will see them, and the key that marks them. Options stand in an order by
 * chance, under names that tell nothing and fit no other attempt. The same seed draws the same attempt again.
 */
export function prepareAttempt(
  questions: readonly Question[],
  random: Random,
): { questions: ShownQuestion[]; key: QuestionKey[] } {
  const drawn = questions.map((question) => prepareQuestion(question, random));
  return { questions: drawn.map(({ shown }) => shown), key: drawn.map(({ key }) => key) };
}
