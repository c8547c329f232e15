import { z } from 'zod';
import { NOTHING, WHOLE } from '../../fraction';
import { randomTag } from '../../random';
import { worthOf } from '../../worth';
import { answeredByOptions, OneChoice } from '../choice';
import { Labelled, authoredBase, shownBase, type KeyBase, type QuestionKind } from '../question-kind';

export const TrueFalseQuestion = z.strictObject({
  ...authoredBase,
  kind: z.literal('true-false'),
  answer: z.boolean(),
});
export const ShownTrueFalse = z.object({
  ...shownBase,
  kind: z.literal('true-false'),
  options: z.array(Labelled),
});
export interface TrueFalseKey extends KeyBase {
  readonly kind: 'true-false';
  readonly right: string;
}

/** A statement: "Vero" and "Falso", always in this order. */
export const trueFalse: QuestionKind<
  typeof TrueFalseQuestion,
  typeof ShownTrueFalse,
  TrueFalseKey,
  typeof OneChoice
> = {
  name: 'true-false',
  authored: TrueFalseQuestion,
  shown: ShownTrueFalse,
  answer: OneChoice,
  markedBy: 'rule',
  texts: [],
  isOfferedAsWrong: (question, [field]) => field === 'stem' && !question.answer,
  truths: ({ answer }) => [answer],
  rendered: (question) => question,
  issues: () => [],
  prepare(question, random) {
    const tag = randomTag(random);
    const { key, stem, explanation } = question;
    const worth = worthOf(question.points);
    const options = [
      { id: `${tag}-0`, text: 'Vero' },
      { id: `${tag}-1`, text: 'Falso' },
    ];
    return {
      shown: { key, kind: 'true-false', stem, worth, options },
      key: {
        key,
        kind: 'true-false',
        worth,
        explanation,
        lesson: question.lesson ?? null,
        right: `${tag}-${question.answer ? 0 : 1}`,
      },
    };
  },
  ...answeredByOptions,
  share(key, answer) {
    const chosen = new Set(answer);
    return chosen.size === 1 && chosen.has(key.right) ? WHOLE : NOTHING;
  },
  solution: (key) => [key.right],
  feedback: () => [],
};
