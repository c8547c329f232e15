import fc from 'fast-check';
import {
  anyChoice,
  optionsThatAre,
  optionsWithFeedback,
  otherOptionsRight,
  rewordedOptions,
} from '../choice.testing';
import type { KindTesting } from '../kind.testing';
import { MULTIPLE_POLICIES } from './multiple';

export const multipleTesting: KindTesting<'multiple'> = {
  questions: fc
    .tuple(anyChoice(7), fc.constantFrom(...MULTIPLE_POLICIES))
    .map(([question, policy]) => ({ ...question, kind: 'multiple', policy })),
  example: {
    kind: 'multiple',
    policy: 'per-option',
    stem: 'Quali elementi contano?',
    options: [
      { text: 'giusta uno', right: true },
      { text: 'giusta due', right: true },
      { text: 'sbagliata uno' },
      { text: 'sbagliata due' },
    ],
  },
  answer: optionsThatAre,
  answers: (name) => fc.array(name, { maxLength: 12 }),
  reworded: rewordedOptions,
  answeredOtherwise: otherOptionsRight,
  withFeedback: optionsWithFeedback,
  toldEverything: ({ options }) => options.map(({ id }) => id),
};
