import type { ScreenOf } from '../question-screen';
import { NumericalAnswer } from './numerical-answer';

export const numericalScreen: ScreenOf<'numerical'> = {
  howToAnswer: 'Scrivi un numero in cifre',
  marking: null,
  Field: NumericalAnswer,
  answerLines: ({ unit }, answer) => [unit ? `${answer} ${unit}` : answer],
  lines: 'list',
};
