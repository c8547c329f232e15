import type { Labelled } from '@lumit/quizzes/domain';
import { Choice } from '../../../../ui/choice';
import { AnswerGroup } from '../../../../ui/question-stem';
import type { AnswerFieldProps } from '../question-screen';

/** What the kinds with options have in common. */
export interface ChoiceQuestion {
  key: string;
  options: Labelled[];
}

interface ChoiceAnswerProps extends AnswerFieldProps<ChoiceQuestion, string[]> {
  /** Several options may be chosen. */
  isMany: boolean;
}

/** Radio buttons where one option is asked, checkboxes where several may be. */
export function ChoiceAnswer({ question, stemId, answer = [], onAnswer, isMany }: ChoiceAnswerProps) {
  const choose = (id: string, isOn: boolean) => {
    if (!isMany) return onAnswer([id]);
    // In the order in which they are shown: the same choices are the same answer.
    const next = new Set(isOn ? [...answer, id] : answer.filter((one) => one !== id));
    onAnswer(question.options.map((option) => option.id).filter((one) => next.has(one)));
  };
  return (
    <AnswerGroup stemId={stemId} role={isMany ? 'group' : 'radiogroup'}>
      {question.options.map(({ id, text }) => (
        <Choice
          key={id}
          type={isMany ? 'checkbox' : 'radio'}
          name={question.key}
          label={text}
          checked={answer.includes(id)}
          onChange={(event) => choose(id, event.target.checked)}
        />
      ))}
    </AnswerGroup>
  );
}
