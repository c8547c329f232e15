import fc from 'fast-check';
import { base, changedAt, type KindTesting, words } from '../kind.testing';
import { ORDERING_POLICIES } from './ordering';

export const orderingTesting: KindTesting<'ordering'> = {
  questions: fc.record({
    ...base,
    kind: fc.constant('ordering'),
    policy: fc.constantFrom(...ORDERING_POLICIES),
    items: words({ minLength: 2, maxLength: 8 }),
  }),
  example: {
    kind: 'ordering',
    policy: 'absolute-position',
    stem: 'Metti in ordine.',
    items: ['primo', 'secondo', 'terzo'],
  },
  answer({ items }, isRight) {
    const order = isRight ? ['primo', 'secondo', 'terzo'] : ['secondo', 'terzo', 'primo'];
    return order.map((text) => items.find((item) => item.text === text)?.id ?? '');
  },
  answers: (name) => fc.array(name, { maxLength: 12 }),
  reworded: (question, other) =>
    question.items.map((_, place) => ({ ...question, items: changedAt(question.items, place, () => other) })),
  // The order in the file is the answer: another one is drawn otherwise.
  answeredOtherwise: (question) => question,
  withFeedback: (question) => question,
  toldEverything: (_, solution) => solution ?? [],
};
