import fc from 'fast-check';
import { kindOf } from './kind-of';
import { essayTesting } from './kinds/essay/essay.testing';
import type { KindTesting } from './kinds/kind.testing';
import { kprimTesting } from './kinds/kprim/kprim.testing';
import { matchingTesting } from './kinds/matching/matching.testing';
import { multipleTesting } from './kinds/multiple/multiple.testing';
import { numericalTesting } from './kinds/numerical/numerical.testing';
import { orderingTesting } from './kinds/ordering/ordering.testing';
import { singleTesting } from './kinds/single/single.testing';
import { trueFalseTesting } from './kinds/true-false/true-false.testing';
import { type AnswerValue, Question, type ShownQuestion } from './question';
import type { KindName } from './question-kinds';
import type { RawQuestion } from './quiz-file';
import type { Random } from './random';

const TESTINGS: { readonly [Name in KindName]: KindTesting<Name> } = {
  single: singleTesting,
  multiple: multipleTesting,
  'true-false': trueFalseTesting,
  matching: matchingTesting,
  ordering: orderingTesting,
  numerical: numericalTesting,
  kprim: kprimTesting,
  essay: essayTesting,
};

/** What the specs need of some kind, with its types forgotten. */
interface AnyKindTesting {
  answer(shown: ShownQuestion, isRight: boolean): AnswerValue;
  answers(name: fc.Arbitrary<string>): fc.Arbitrary<AnswerValue>;
  reworded(question: Question, other: string): Question[];
  answeredOtherwise(question: Question): Question;
  withFeedback(question: Question, words: string): Question;
  toldEverything(shown: ShownQuestion, solution: AnswerValue | null): AnswerValue;
}
export const testingOf = ({ kind }: { readonly kind: KindName }) => TESTINGS[kind] as AnyKindTesting;

const isMarkedByRule = (kind: KindName) => kindOf({ kind }).markedBy === 'rule';
const questionsOf = (kinds: readonly KindName[]): fc.Arbitrary<Question> =>
  fc.oneof(...kinds.map((kind) => TESTINGS[kind].questions)).map((raw) => Question.parse(raw));
const ALL = Object.keys(TESTINGS) as KindName[];

/** Sound questions of every kind. */
export const anyQuestion = questionsOf(ALL);
/** Of the kinds that need nobody to mark them. */
export const anyQuestionMarkedByRule = questionsOf(ALL.filter(isMarkedByRule));

const common = {
  points: 1,
  explanation: 'Perché la norma dice così.',
  refs: [],
  lesson: '1.1',
  difficulty: 1,
};

/** A question of this kind, as a file has it; its key is `q-<kind>`, and its right answer is plain from its words. */
export const aQuestionOfKind = (kind: KindName): RawQuestion => ({
  ...common,
  key: `q-${kind}`,
  ...TESTINGS[kind].example,
});

/** One of each kind that needs nobody to mark it. */
export const QUESTIONS_OF_EACH_KIND: RawQuestion[] = ALL.filter(isMarkedByRule).map(aQuestionOfKind);

/** The answer that earns everything in such a question as shown, or one that earns nothing. */
export const answerTo = (shown: ShownQuestion, isRight = true): AnswerValue =>
  testingOf(shown).answer(shown, isRight);

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
