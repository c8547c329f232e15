import type { AnswerTo, ShownQuestion } from '@lumit/quizzes/domain';
import { Choice, ChoiceGroup } from '../../../../ui/choice';
import { AnswerGroup } from '../../../../ui/question-stem';
import type { AnswerFieldProps } from '../question-screen';

type KprimQuestion = Extract<ShownQuestion, { kind: 'kprim' }>;

const CALLS = [
  { isTrue: true, word: 'Vero' },
  { isTrue: false, word: 'Falso' },
];

/** A pair of radio buttons for each statement, named by it: works with the keyboard, a screen reader and a phone alike. */
export function KprimAnswer({
  question: { key, statements },
  stemId,
  answer = [],
  onAnswer,
}: AnswerFieldProps<KprimQuestion, AnswerTo<'kprim'>>) {
  const callOf = (id: string) => answer.find(({ statement }) => statement === id);
  const call = (id: string, isTrue: boolean) =>
    // In the order in which they are shown: the same judgements are the same answer.
    onAnswer(
      statements.flatMap(({ id: statement }) =>
        statement === id ? { isTrue, statement } : (callOf(statement) ?? []),
      ),
    );
  const missing = statements.length - answer.length;
  return (
    <AnswerGroup stemId={stemId} role="group">
      {statements.map(({ id, text }) => (
        <ChoiceGroup key={id} legend={text} beside>
          {CALLS.map(({ isTrue, word }) => (
            <Choice
              key={word}
              type="radio"
              name={`${key}-${id}`}
              label={word}
              checked={callOf(id)?.isTrue === isTrue}
              onChange={() => call(id, isTrue)}
            />
          ))}
        </ChoiceGroup>
      ))}
      {answer.length > 0 && missing > 0 ? (
        <p>
          {missing === 1
            ? 'Manca ancora un’affermazione: senza risposta conta come sbagliata.'
            : `Mancano ancora ${missing} affermazioni: senza risposta contano come sbagliate.`}
        </p>
      ) : null}
    </AnswerGroup>
  );
}
