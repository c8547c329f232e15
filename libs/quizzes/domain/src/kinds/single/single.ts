import { z } from 'zod';
import { NOTHING, WHOLE } from '../../fraction';
import { worthOf } from '../../worth';
import {
  OneChoice,
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

export const SingleQuestion = z.strictObject({
  ...authoredBase,
  kind: z.literal('single'),
  ...authoredOptions,
});
export const ShownSingle = z.object({ ...shownBase, kind: z.literal('single'), options: z.array(Labelled) });
export interface SingleKey extends KeyBase, ChoiceFacts {
  readonly kind: 'single';
}

/** One option is right: it earns the whole, any other earns nothing. */
export const single: QuestionKind<typeof SingleQuestion, typeof ShownSingle, SingleKey, typeof OneChoice> = {
  name: 'single',
  authored: SingleQuestion,
  shown: ShownSingle,
  answer: OneChoice,
  markedBy: 'rule',
  texts: ['options'],
  isOfferedAsWrong: isWrongOption,
  judged: ({ options }) => ({ texts: judgedOptions(options), several: false }),
  rendered: (question, render) => ({ ...question, options: renderOptions(question.options, render) }),
  issues(question) {
    const issues = optionIssues(question.options, question.shuffle);
    const right = question.options.filter((option) => option.right).length;
    if (right > 1 && right < question.options.length)
      issues.push({
        code: 'several_right',
        path: ['options'],
        reason: 'più opzioni giuste in una scelta singola',
      });
    return issues;
  },
  prepare(question, random) {
    const { options, facts } = prepareOptions(question, random);
    const { key, stem, explanation } = question;
    const worth = worthOf(question.points);
    return {
      shown: { key, kind: 'single', stem, worth, options },
      key: { key, kind: 'single', worth, explanation, lesson: question.lesson ?? null, ...facts },
    };
  },
  ...answeredByOptions,
  share(key, answer) {
    const chosen = new Set(answer);
    return chosen.size === 1 && key.right.some((id) => chosen.has(id)) ? WHOLE : NOTHING;
  },
  solution: (key) => [...key.right],
  feedback: feedbackOf,
};
