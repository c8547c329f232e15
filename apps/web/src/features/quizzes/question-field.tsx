import type { AnswerValue, ShownQuestion } from '@lumit/quizzes/domain';
import { useId } from 'react';
import { QuestionStem } from '../../ui/question-stem';
import type { AnswerFieldProps } from './kinds/question-screen';
import { screenOf } from './kinds/question-screens';
import { askWords } from './question-words';

interface QuestionFieldProps extends Omit<AnswerFieldProps<ShownQuestion, AnswerValue>, 'stemId'> {
  /** Without points, for practice. */
  isPractice?: boolean;
}

/** A question with the field in which its kind is answered; the stem stands above. */
export function QuestionField({ question, answer, onAnswer, isPractice = false }: QuestionFieldProps) {
  const stemId = useId();
  const hint = askWords(question);
  const { Field } = screenOf(question);
  return (
    <>
      <QuestionStem
        id={stemId}
        html={question.stem}
        hint={isPractice ? hint.slice(hint.indexOf('. ') + 2) : hint}
      />
      <Field question={question} stemId={stemId} answer={answer} onAnswer={onAnswer} />
    </>
  );
}
