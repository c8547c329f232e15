import type { AnswerTo, ShownQuestion } from '@lumit/quizzes/domain';
import { Button } from '../../../../ui/button';
import { OrderList } from '../../../../ui/order-list';
import { AnswerGroup } from '../../../../ui/question-stem';
import type { AnswerFieldProps } from '../question-screen';

type OrderingQuestion = Extract<ShownQuestion, { kind: 'ordering' }>;

/** A list with "Sposta su" and "Sposta giù". An order nobody touched is no answer: it can be confirmed as it stands. */
export function OrderingAnswer({
  question,
  stemId,
  answer: given = [],
  onAnswer,
}: AnswerFieldProps<OrderingQuestion, AnswerTo<'ordering'>>) {
  const place = (id: string) => given.indexOf(id);
  const items =
    given.length > 0 ? question.items.toSorted((a, b) => place(a.id) - place(b.id)) : question.items;
  return (
    <AnswerGroup stemId={stemId} role="group">
      <OrderList label="Voci da mettere in ordine" items={items} onOrder={onAnswer} />
      {given.length === 0 ? (
        <p>
          Questa domanda è da rispondere: sposta le voci, oppure{' '}
          <Button kind="link" onClick={() => onAnswer(items.map((item) => item.id))}>
            conferma l’ordine che vedi
          </Button>
          .
        </p>
      ) : null}
    </AnswerGroup>
  );
}
