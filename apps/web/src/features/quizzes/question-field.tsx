import { assertNever } from '@lumit/shared';
import { useId } from 'react';
import { QuestionStem } from '../../ui/question-stem';
import type { AnswerFieldProps } from './answer-field';
import { ChoiceAnswer } from './kinds/choice/choice-answer';
import { MatchingAnswer } from './kinds/matching/matching-answer';
import { NumericalAnswer } from './kinds/numerical/numerical-answer';
import { OrderingAnswer } from './kinds/ordering/ordering-answer';
import { askWords } from './question-words';

interface QuestionFieldProps extends Omit<AnswerFieldProps, 'stemId'> {
  /** Without points, for practice. */
  isPractice?: boolean;
}

/** A question with the field in which its kind is answered; the stem stands above. */
export function QuestionField({ question, answer, onAnswer, isPractice = false }: QuestionFieldProps) {
  const stemId = useId();
  const hint = askWords(question);
  return (
    <>
      <QuestionStem
        id={stemId}
        html={question.stem}
        hint={isPractice ? hint.slice(hint.indexOf('. ') + 2) : hint}
      />
      <AnswerField question={question} stemId={stemId} answer={answer} onAnswer={onAnswer} />
    </>
  );
}

function AnswerField({ question, ...field }: AnswerFieldProps) {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return <ChoiceAnswer question={question} {...field} />;
    case 'matching':
      return <MatchingAnswer question={question} {...field} />;
    case 'ordering':
      return <OrderingAnswer question={question} {...field} />;
    case 'numerical':
      return <NumericalAnswer question={question} {...field} />;
    default:
      // A kind without a field does not compile.
      return assertNever(question);
  }
}
