import type { ScreenOf } from '../question-screen';
import { EssayAnswer } from './essay-answer';

export const essayScreen: ScreenOf<'essay'> = {
  howToAnswer: 'Scrivi con parole tue',
  marking: 'Risposte scritte: le valuta una persona, e il voto arriva dopo',
  Field: EssayAnswer,
  answerLines: (_, answer) => answer.split(/\n+/).filter((line) => line.trim() !== ''),
  lines: 'text',
};
