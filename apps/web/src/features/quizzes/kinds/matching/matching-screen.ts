import type { ScreenOf } from '../question-screen';
import { MatchingAnswer } from './matching-answer';

export const matchingScreen: ScreenOf<'matching'> = {
  howToAnswer: 'Un abbinamento per ogni voce',
  marking: 'Abbinamento: una parte dei punti per ogni coppia giusta',
  Field: MatchingAnswer,
  answerLines: ({ lefts, rights }, answer) => {
    const textOf = (list: typeof lefts, id: string) => list.find((one) => one.id === id)?.text ?? '';
    return answer.map(({ left, right }) => `${textOf(lefts, left)}: ${textOf(rights, right)}`);
  },
  lines: 'list',
};
