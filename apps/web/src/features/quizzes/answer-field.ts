import type { AnswerValue, ShownQuestion } from '@lumit/quizzes/domain';

/** What every field of an answer gets, whatever its kind of question. */
export interface AnswerFieldProps<Question extends ShownQuestion = ShownQuestion> {
  question: Question;
  /** The id of the stem, which names the field. */
  stemId: string;
  answer: AnswerValue | undefined;
  onAnswer: (answer: AnswerValue) => void;
}
