import type { ScreenOf } from '../question-screen';
import { OrderingAnswer } from './ordering-answer';

export const orderingScreen: ScreenOf<'ordering'> = {
  howToAnswer: 'Metti le voci nell’ordine giusto',
  marking: {
    'all-or-nothing': 'Ordine: tutto giusto, oppure zero punti',
    'absolute-position': 'Ordine: una parte dei punti per ogni voce al suo posto',
    'longest-subset': 'Ordine: conta la serie più lunga di voci in ordine fra loro',
  },
  Field: OrderingAnswer,
  answerLines: ({ items }, answer) =>
    answer.flatMap((id) => items.find((item) => item.id === id)?.text ?? []),
  lines: 'order',
};
