import { z } from 'zod';
import { NOTHING, WHOLE, clip, type Fraction } from '../../fraction';
import { worthOf } from '../../worth';
import {
  ManyChoices,
  answeredByOptions,
  authoredOptions,
  feedbackOf,
  isWrongOption,
  judgedOptions,
  optionIssues,
  prepareOptions,
  renderOptions,
  type ChoiceFacts,
} from '../choice';
import { Labelled, authoredBase, shownBase, type KeyBase, type QuestionKind } from '../question-kind';

/** How several right options share the points. */
export const MULTIPLE_POLICIES = ['all-or-nothing', 'right-minus-wrong', 'per-option'] as const;
const policy = z.enum(MULTIPLE_POLICIES);

export const MultipleQuestion = z.strictObject({
  ...authoredBase,
  kind: z.literal('multiple'),
  policy,
  ...authoredOptions,
});
export const ShownMultiple = z.object({
  ...shownBase,
  kind: z.literal('multiple'),
  policy,
  options: z.array(Labelled),
});
export interface MultipleKey extends KeyBase, ChoiceFacts {
  readonly kind: 'multiple';
  readonly policy: z.infer<typeof policy>;
}

/**
 * Several options are right. `all-or-nothing`: exactly those, or nothing. `right-minus-wrong`: each right one adds and each
 * wrong one takes away the same part. `per-option`: each right one adds its part of the right ones, each wrong one takes
 * away its part of the wrong ones. Never below nothing: ticking all earns no more than chance, a blank earns nothing.
 */
export const multiple: QuestionKind<
  typeof MultipleQuestion,
  typeof ShownMultiple,
  MultipleKey,
  typeof ManyChoices
> = {
  name: 'multiple',
  authored: MultipleQuestion,
  shown: ShownMultiple,
  answer: ManyChoices,
  markedBy: 'rule',
  texts: ['options'],
  isOfferedAsWrong: isWrongOption,
  judged: ({ options }) => ({ texts: judgedOptions(options), several: true }),
  rendered: (question, render) => ({ ...question, options: renderOptions(question.options, render) }),
  issues: (question) => optionIssues(question.options, question.shuffle),
  prepare(question, random) {
    const { options, facts } = prepareOptions(question, random);
    const { key, stem, explanation } = question;
    const worth = worthOf(question.points);
    return {
      shown: { key, kind: 'multiple', stem, worth, policy: question.policy, options },
      key: {
        key,
        kind: 'multiple',
        policy: question.policy,
        worth,
        explanation,
        lesson: question.lesson ?? null,
        ...facts,
      },
    };
  },
  ...answeredByOptions,
  share: shareOfChoices,
  solution: (key) => [...key.right],
  feedback: feedbackOf,
};

function shareOfChoices(key: MultipleKey, answer: readonly string[]): Fraction {
  const right = key.right.filter((id) => answer.includes(id)).length;
  const wrong = key.wrong.filter((id) => answer.includes(id)).length;
  if (key.policy === 'all-or-nothing') return right === key.right.length && wrong === 0 ? WHOLE : NOTHING;
  if (key.policy === 'right-minus-wrong') return clip({ num: right - wrong, den: key.right.length });
  return clip({
    num: right * key.wrong.length - wrong * key.right.length,
    den: key.right.length * key.wrong.length,
  });
}
