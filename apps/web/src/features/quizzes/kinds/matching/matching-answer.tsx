import type { AnswerTo, ShownQuestion } from '@lumit/quizzes/domain';
import { AnswerGroup } from '../../../../ui/question-stem';
import { SelectField } from '../../../../ui/select-field';
import type { AnswerFieldProps } from '../question-screen';

type MatchingQuestion = Extract<ShownQuestion, { kind: 'matching' }>;

/** One list to choose from for each thing: works with the keyboard, a screen reader and a phone alike. */
export function MatchingAnswer({
  question,
  stemId,
  answer: pairs = [],
  onAnswer,
}: AnswerFieldProps<MatchingQuestion, AnswerTo<'matching'>>) {
  const choose = (left: string, right: string) => {
    const next = [...pairs.filter((pair) => pair.left !== left), ...(right ? [{ left, right }] : [])];
    // In the order in which they are shown: the same pairs are the same answer.
    onAnswer(question.lefts.flatMap(({ id }) => next.find((pair) => pair.left === id) ?? []));
  };
  return (
    <AnswerGroup stemId={stemId} role="group">
      {question.lefts.map(({ id, text }) => (
        <SelectField
          key={id}
          label={text}
          value={pairs.find((pair) => pair.left === id)?.right ?? ''}
          onChange={(event) => choose(id, event.target.value)}
        >
          <option value="">Scegli</option>
          {question.rights.map((right) => (
            <option key={right.id} value={right.id}>
              {right.text}
            </option>
          ))}
        </SelectField>
      ))}
    </AnswerGroup>
  );
}
