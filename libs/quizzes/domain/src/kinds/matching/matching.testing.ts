import fc from 'fast-check';
import { changedAt, type KindTesting, words } from '../kind.testing';

export const matchingTesting: KindTesting<'matching'> = {
  questions: words({ minLength: 4, maxLength: 12 }).map((texts) => {
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
  example: {
    kind: 'matching',
    stem: 'Abbina.',
    pairs: [
      { left: 'CAS', right: 'prefettura' },
      { left: 'SAI', right: 'Comune' },
    ],
    distractors: ['Regione'],
  },
  answer({ lefts, rights }, isRight) {
    const partners = isRight ? ['prefettura', 'Comune'] : ['Regione', 'Regione'];
    return lefts.map(({ id }, place) => ({
      left: id,
      right: rights.find(({ text }) => text === partners[place])?.id ?? '',
    }));
  },
  answers: (name) => fc.array(fc.record({ left: name, right: name }), { maxLength: 12 }),
  reworded: (question, other) => [
    ...question.pairs.flatMap((_, place) =>
      (['left', 'right'] as const).map((side) => ({
        ...question,
        pairs: changedAt(question.pairs, place, (pair) => ({ ...pair, [side]: other })),
      })),
    ),
    { ...question, distractors: [...question.distractors, other] },
  ],
  // Which partner stands beside which thing is all that tells, and it draws the names too.
  answeredOtherwise: (question) => question,
  withFeedback: (question) => question,
  toldEverything: (_, solution) => solution ?? [],
};
