import { exactText } from '@lumit/shared';
import { z } from 'zod';
import { MatchingQuestion, ShownMatching, type MatchingKey } from './kinds/matching/matching';
import { MultipleQuestion, ShownMultiple, type MultipleKey } from './kinds/multiple/multiple';
import { NumericalQuestion, ShownNumerical, TypedNumber, type NumericalKey } from './kinds/numerical/numerical';
import { OrderingQuestion, ShownOrdering, type OrderingKey } from './kinds/ordering/ordering';
import { ShownSingle, SingleQuestion, type SingleKey } from './kinds/single/single';
import { ShownTrueFalse, TrueFalseQuestion, type TrueFalseKey } from './kinds/true-false/true-false';

/** A question as its author writes it (docs/content-format.md), answer included. */
export const Question = z.discriminatedUnion('kind', [
  SingleQuestion,
  MultipleQuestion,
  TrueFalseQuestion,
  MatchingQuestion,
  OrderingQuestion,
  NumericalQuestion,
]);
export type Question = z.infer<typeof Question>;

/** A question as one learner sees it in one attempt: nothing here says what is right. */
export const ShownQuestion = z.discriminatedUnion('kind', [
  ShownSingle,
  ShownMultiple,
  ShownTrueFalse,
  ShownMatching,
  ShownOrdering,
  ShownNumerical,
]);
export type ShownQuestion = z.infer<typeof ShownQuestion>;

/** What marking one shown question needs. Stays on the server. */
export type QuestionKey = SingleKey | MultipleKey | TrueFalseKey | MatchingKey | OrderingKey | NumericalKey;

const OptionName = exactText({ max: 40, min: 0 });

/**
 * An answer: names of chosen options (single, multiple, true-false), names in order (ordering), pairs of names (matching)
 * or typed text (numerical). `[]` and `""` are blank answers. The question's kind says which of them fits.
 */
export const AnswerValue = z.union([
  z.array(OptionName).max(20),
  z.array(z.strictObject({ left: OptionName, right: OptionName })).max(20),
  TypedNumber,
]);
export type AnswerValue = z.infer<typeof AnswerValue>;
