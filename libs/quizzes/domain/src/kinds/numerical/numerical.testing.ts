import fc from 'fast-check';
import { base, type KindTesting } from '../kind.testing';

export const numericalTesting: KindTesting<'numerical'> = {
  questions: fc.record({
    ...base,
    kind: fc.constant('numerical'),
    value: fc.integer({ min: -5_000, max: 5_000 }).map((halves) => halves / 2),
    tolerance: fc.constantFrom(0, 0.5, 10),
  }),
  example: {
    kind: 'numerical',
    stem: 'Quanti giorni?',
    value: 90,
    tolerance: 0,
    unit: 'giorni',
    mistakes: [{ value: 60, feedback: 'Era prima del 2026.' }],
  },
  answer: (_, isRight) => (isRight ? '90' : '60'),
  answers: () => fc.oneof(fc.string({ maxLength: 12 }), fc.double().map(String)),
  reworded: (question, other) => [{ ...question, unit: other }],
  answeredOtherwise: (question) => ({ ...question, value: '1', tolerance: '3', mistakes: [] }),
  withFeedback: (question, feedback) => ({ ...question, mistakes: [{ value: '77', feedback }] }),
  toldEverything: () => '77',
};
