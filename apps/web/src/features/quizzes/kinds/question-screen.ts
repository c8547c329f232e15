import type { AnswerTo, AnswerValue, KindName, ShownQuestion } from '@lumit/quizzes/domain';
import type { ReactNode } from 'react';

/** What every field of an answer gets, whatever its kind of question. */
export interface AnswerFieldProps<Question, Answer> {
  question: Question;
  /** The id of the stem, which names the field. */
  stemId: string;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}

/** How partly right answers are marked, in words: by policy where the kind has some; null where an answer is right or wrong. */
type MarkingWords<Question> = Question extends { policy: infer Policy extends string }
  ? Readonly<Record<Policy, string>>
  : string | null;

/** All that the screens show of one kind of question, besides stem and explanation. */
export interface QuestionScreen<Question, Answer> {
  /** How an answer is asked for, without a full stop: "Una sola risposta". */
  readonly howToAnswer: string;
  readonly marking: MarkingWords<Question>;
  Field(props: AnswerFieldProps<Question, Answer>): ReactNode;
  /** An answer as somebody would say it, one line each. */
  answerLines(question: Question, answer: Answer): string[];
  /** What the lines are: things in any order, things in an order, or a text. */
  readonly lines: 'list' | 'order' | 'text';
}

/** The screen of the kind that is called so. */
export type ScreenOf<Name extends KindName> = QuestionScreen<
  Extract<ShownQuestion, { kind: Name }>,
  AnswerTo<Name>
>;

/** The screen of some kind. Callers pass a question and an answer of that same kind. */
export interface AnyScreen extends Omit<QuestionScreen<ShownQuestion, AnswerValue>, 'marking'> {
  readonly marking: string | null | Readonly<Record<string, string>>;
}
