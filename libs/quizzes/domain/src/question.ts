import { z } from 'zod';
import { KINDS } from './question-kinds';

type Part = 'authored' | 'shown';
type SchemasOf<Kinds extends readonly Record<Part, unknown>[], P extends Part> = {
  [Place in keyof Kinds]: Kinds[Place][P];
};
const schemasOf = <P extends Part>(part: P) =>
  KINDS.map((kind) => kind[part]) as unknown as SchemasOf<typeof KINDS, P>;

/** A question as its author writes it (docs/content-format.md), answer included. */
export const Question = z.discriminatedUnion('kind', schemasOf('authored'));
export type Question = z.infer<typeof Question>;

/** A question as one learner sees it in one attempt: nothing here says what is right. */
export const ShownQuestion = z.discriminatedUnion('kind', schemasOf('shown'));
export type ShownQuestion = z.infer<typeof ShownQuestion>;

/**
 * An answer in any of the shapes that the kinds of question define, each with its own limit: names of chosen options, pairs of
 * names, typed text … The question's own kind says which of them fits (`answerBlockers`).
 */
export const AnswerValue = z.union([...new Set(KINDS.map(({ answer }) => answer))]);
export type AnswerValue = z.infer<typeof AnswerValue>;
