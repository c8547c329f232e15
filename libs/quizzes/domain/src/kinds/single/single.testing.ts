import fc from 'fast-check';
import {
  anyChoice,
  optionsThatAre,
  optionsWithFeedback,
  otherOptionsRight,
  rewordedOptions,
} from '../choice.testing';
import type { KindTesting } from '../kind.testing';

export const singleTesting: KindTesting<'single'> = {
  questions: anyChoice(1).map((question) => ({ ...question, kind: 'single' })),
  example: {
    kind: 'single',
    stem: 'Entro quando si chiede il rinnovo?',
    options: [
      { text: 'giusta', right: true },
      { text: 'sbagliata uno', feedback: 'Era il termine di prima.' },
      { text: 'sbagliata due' },
    ],
  },
  answer: (shown, isRight) => optionsThatAre(shown, isRight).slice(0, 1),
  answers: (name) => fc.array(name, { maxLength: 12 }),
  reworded: rewordedOptions,
  answeredOtherwise: otherOptionsRight,
  withFeedback: optionsWithFeedback,
  toldEverything: ({ options }) => options.slice(0, 1).map(({ id }) => id),
};
