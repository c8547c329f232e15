import { matching } from './kinds/matching/matching';
import { multiple } from './kinds/multiple/multiple';
import { numerical } from './kinds/numerical/numerical';
import { ordering } from './kinds/ordering/ordering';
import type { QuestionKind } from './kinds/question-kind';
import { single } from './kinds/single/single';
import { trueFalse } from './kinds/true-false/true-false';
import type { AnswerValue, Question, QuestionKey, ShownQuestion } from './question';

type AnyKind = QuestionKind<Question, ShownQuestion, QuestionKey, AnswerValue>;

/** Every kind of question by its name. Callers pass a question, key and answer of that same kind. */
export const QUESTION_KINDS: Readonly<Record<Question['kind'], AnyKind>> = {
  single,
  multiple,
  'true-false': trueFalse,
  matching,
  ordering,
  numerical,
};
