import fc from 'fast-check';
import { base, type KindTesting } from '../kind.testing';

export const trueFalseTesting: KindTesting<'true-false'> = {
  questions: fc.record({ ...base, kind: fc.constant('true-false'), answer: fc.boolean() }),
  example: { kind: 'true-false', stem: 'Si può lavorare.', answer: true },
  answer: ({ options }, isRight) => [options[isRight ? 0 : 1]?.id ?? ''],
  answers: (name) => fc.array(name, { maxLength: 12 }),
  reworded: () => [],
  answeredOtherwise: (question) => ({ ...question, answer: !question.answer }),
  withFeedback: (question) => question,
  toldEverything: ({ options }) => options.slice(0, 1).map(({ id }) => id),
};
