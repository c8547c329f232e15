import fc from 'fast-check';
import type { Question, ShownQuestion } from '../question';
import type { AnswerTo, KindName } from '../question-kinds';
import type { RawQuestion } from '../quiz-file';

type Authored<Name extends KindName> = Extract<Question, { kind: Name }>;
type Shown<Name extends KindName> = Extract<ShownQuestion, { kind: Name }>;

/** What specs need of one kind of question; each kind gives its own beside its rules. */
export interface KindTesting<Name extends KindName> {
  /** Sound questions, as a file would hold them. */
  readonly questions: fc.Arbitrary<RawQuestion>;
  /** What a file holds of a question whose right answer is plain from its words, but for what all kinds have. */
  readonly example: RawQuestion;
  /** To the example: what earns everything, or what earns nothing. Of a kind that a person marks: some text. */
  answer(shown: Shown<Name>, isRight: boolean): AnswerTo<Name>;
  /** Any answer of its shape, nonsense included, made of these names. */
  answers(name: fc.Arbitrary<string>): fc.Arbitrary<AnswerTo<Name>>;
  /** The question with another word in each single place, besides the stem, that its reader meets. */
  reworded(question: Authored<Name>, other: string): Authored<Name>[];
  /** The same question, to its reader, with another right answer. */
  answeredOtherwise(question: Authored<Name>): Authored<Name>;
  /** The question with these words as feedback wherever it can have some. */
  withFeedback(question: Authored<Name>, words: string): Authored<Name>;
  /** An answer that is told every feedback given by `withFeedback`, or as much as one answer can be. */
  toldEverything(shown: Shown<Name>, solution: AnswerTo<Name> | null): AnswerTo<Name>;
}

export const words = (length: { minLength: number; maxLength: number }) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), length);

/** What the arbitraries of all kinds have. */
export const base = {
  key: fc.stringMatching(/^[a-z]{2,6}$/),
  stem: fc.constant('Domanda?'),
  points: fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
  explanation: fc.constant('Perché.'),
};

/** The list with one thing changed. */
export const changedAt = <T>(list: readonly T[], place: number, change: (one: T) => T): T[] =>
  list.map((one, at) => (at === place ? change(one) : one));
