import type { ShownQuestion } from '@lumit/quizzes/domain';
import { Choice } from '../../../../ui/choice';
import { AnswerGroup } from '../../../../ui/question-stem';
import type { AnswerFieldProps } from '../../answer-field';
import { namesOf } from '../../question-words';

type ChoiceQuestion = Extract<ShownQuestion, { kind: 'single' | 'multiple' | 'true-false' }>;

/** Radio buttons where one option is asked, checkboxes where several may be. */
export function ChoiceAnswer({ question, stemId, answer, onAnswer }: AnswerFieldProps<ChoiceQuestion>) {
  const chosen = namesOf(answer);
  const isMany = question.kind === 'multiple';
  const choose = (id: string, isOn: boolean) => {
    if (!isMany) return onAnswer([id]);
    // In the order in which they are shown: the same choices are the same answer.
    const next = new Set(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
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
          checked={chosen.includes(id)}
          onChange={(event) => choose(id, event.target.checked)}
        />
      ))}
    </AnswerGroup>
  );
}
