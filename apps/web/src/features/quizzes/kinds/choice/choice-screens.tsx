import type { ScreenOf } from '../question-screen';
import { ChoiceAnswer, type ChoiceQuestion } from './choice-answer';

const chosenTexts = ({ options }: ChoiceQuestion, answer: readonly string[]) =>
  options.filter(({ id }) => answer.includes(id)).map(({ text }) => text);

export const singleScreen: ScreenOf<'single'> = {
  howToAnswer: 'Una sola risposta',
  marking: null,
  Field: (props) => <ChoiceAnswer {...props} isMany={false} />,
  answerLines: chosenTexts,
  lines: 'list',
};

export const trueFalseScreen: ScreenOf<'true-false'> = {
  howToAnswer: 'Vero o falso',
  marking: null,
  Field: (props) => <ChoiceAnswer {...props} isMany={false} />,
  answerLines: chosenTexts,
  lines: 'list',
};

export const multipleScreen: ScreenOf<'multiple'> = {
  howToAnswer: 'Una o più risposte',
  marking: {
    'all-or-nothing': 'Più risposte: tutte e solo quelle giuste, oppure zero punti',
    'right-minus-wrong': 'Più risposte: ogni giusta aggiunge una parte, ogni sbagliata ne toglie una',
    'per-option':
      'Più risposte: ogni giusta aggiunge una parte dei punti, ogni sbagliata ne toglie; segnarle tutte vale zero',
  },
  Field: (props) => <ChoiceAnswer {...props} isMany />,
  answerLines: chosenTexts,
  lines: 'list',
};
