import fc from 'fast-check';
import { Question } from './question';
import type { Random } from './random';

/** Chance from a seed, for specs: small and repeatable, not for real attempts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    },
  };
}

const words = (length: { minLength: number; maxLength: number }) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), length);
const base = {
  key: fc.stringMatching(/^[a-z]{2,6}$/),
  stem: fc.constant('Domanda?'),
  points: fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
  explanation: fc.constant('Perché.'),
};

const choice = words({ minLength: 3, maxLength: 8 }).chain((texts) =>
  fc.record({
    ...base,
    kind: fc.constantFrom('single' as const, 'multiple' as const),
    rights: fc.integer({ min: 1, max: texts.length - 1 }),
    policy: fc.constantFrom('all-or-nothing', 'right-minus-wrong', 'per-option'),
    texts: fc.constant(texts),
  }),
);

/** Sound questions of every kind, as a file would hold them. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .oneof(
    choice.map(({ rights, policy, texts, ...rest }) => ({
      ...rest,
      ...(rest.kind === 'multiple' && { policy }),
      options: texts.map((text, place) => ({
        text,
        right: rest.kind === 'single' ? place === 0 : place < rights,
        feedback: `su ${text}`,
      })),
    })),
    fc.record({ ...base, kind: fc.constant('true-false'), answer: fc.boolean() }),
    words({ minLength: 4, maxLength: 12 }).map((texts) => {
      const pairs = Math.floor(texts.length / 2);
      return {
        key: 'm',
        kind: 'matching',
        stem: 'Abbina',
        explanation: 'Così.',
        pairs: texts.slice(0, pairs).map((left, place) => ({ left, right: texts[pairs + place] })),
        distractors: texts.slice(pairs * 2),
      };
    }),
    fc.record({
      ...base,
      kind: fc.constant('ordering'),
      policy: fc.constantFrom('all-or-nothing', 'absolute-position', 'longest-subset'),
      items: words({ minLength: 2, maxLength: 8 }),
    }),
    fc.record({
      ...base,
      kind: fc.constant('numerical'),
      value: fc.integer({ min: -5_000, max: 5_000 }).map((halves) => halves / 2),
      tolerance: fc.constantFrom(0, 0.5, 10),
    }),
  )
  .map((raw) => Question.parse(raw));
