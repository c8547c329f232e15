import { exactText } from '@lumit/shared';
import { z } from 'zod';
import { worthOf } from '../../worth';
import { authoredBase, shownBase, type KeyBase, type QuestionKind } from '../question-kind';

/** Some 3,000 words: the longest text that an answer of a test may be. */
export const LONGEST_ESSAY = 20_000;

export const EssayQuestion = z.strictObject({ ...authoredBase, kind: z.literal('essay') });
export const ShownEssay = z.object({ ...shownBase, kind: z.literal('essay') });
const EssayText = exactText({ max: LONGEST_ESSAY, min: 0 });
export interface EssayKey extends KeyBase {
  readonly kind: 'essay';
}

/** A text in own words, which a person marks. `explanation` says what was to be in it. */
export const essay: QuestionKind<typeof EssayQuestion, typeof ShownEssay, EssayKey, typeof EssayText> = {
  name: 'essay',
  authored: EssayQuestion,
  shown: ShownEssay,
  answer: EssayText,
  markedBy: 'person',
  texts: [],
  isOfferedAsWrong: () => false,
  rendered: (question) => question,
  issues: () => [],
  prepare(question) {
    const { key, stem, explanation } = question;
    const worth = worthOf(question.points);
    return {
      shown: { key, kind: 'essay', stem, worth },
      key: { key, kind: 'essay', worth, explanation, lesson: question.lesson ?? null },
    };
  },
  textsShown: () => [],
  blank: '',
  isBlank: (answer) => answer.trim() === '',
  namesIn: () => [],
  namesGivenOnce: () => [],
  namesShown: () => [],
  share: () => null,
  solution: () => null,
  feedback: () => [],
};
