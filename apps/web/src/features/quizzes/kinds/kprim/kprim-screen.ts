import type { ScreenOf } from '../question-screen';
import { KprimAnswer } from './kprim-answer';

export const kprimScreen: ScreenOf<'kprim'> = {
  howToAnswer: 'Vero o falso per ogni affermazione',
  marking: 'Quattro affermazioni: tutte giuste danno tutti i punti, tre la metà, meno di tre zero',
  Field: KprimAnswer,
  answerLines: ({ statements }, answer) =>
    statements.flatMap(({ id, text }) => {
      const given = answer.find(({ statement }) => statement === id);
      return given ? [`${given.isTrue ? 'Vero' : 'Falso'}: ${text}`] : [];
    }),
  lines: 'list',
};
