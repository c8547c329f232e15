import { repeatedPlaces } from '@lumit/shared';
import { z } from 'zod';
import { NOTHING, WHOLE } from '../../fraction';
import type { QuestionIssue } from '../../question-issue';
import { randomTag, shuffle } from '../../random';
import { worthOf } from '../../worth';
import { aboveIssues } from '../choice';
import {
  Feedback,
  Labelled,
  OptionName,
  PlainText,
  authoredBase,
  shownBase,
  type KeyBase,
  type QuestionKind,
} from '../question-kind';

const STATEMENTS = 4;

export const KprimQuestion = z.strictObject({
  ...authoredBase,
  kind: z.literal('kprim'),
  /** `answer`: whether it is true; `feedback` is for who judged it wrongly. */
  statements: z
    .array(z.strictObject({ text: PlainText, answer: z.boolean(), feedback: Feedback.optional() }))
    .max(20),
  shuffle: z.boolean().default(true),
});
export const ShownKprim = z.object({
  ...shownBase,
  kind: z.literal('kprim'),
  statements: z.array(Labelled),
});

/** Its statement called true or false. Statements without a judgement are left out; in the order in which they are shown. */
const Judgement = z.strictObject({ isTrue: z.boolean(), statement: OptionName });
const Judgements = z.array(Judgement).max(20);
type Judgement = z.infer<typeof Judgement>;

export interface KprimKey extends KeyBase {
  readonly kind: 'kprim';
  readonly judgements: readonly Judgement[];
  readonly feedback: Readonly<Record<string, string>>;
}

/** Four statements, each true or false. All judged rightly earn the whole, three a half, fewer nothing. */
export const kprim: QuestionKind<typeof KprimQuestion, typeof ShownKprim, KprimKey, typeof Judgements> = {
  name: 'kprim',
  authored: KprimQuestion,
  shown: ShownKprim,
  answer: Judgements,
  markedBy: 'rule',
  texts: ['statements'],
  isOfferedAsWrong: ({ statements }, [field, place, part]) =>
    field === 'statements' && part === 'text' && statements[Number(place)]?.answer === false,
  judged: ({ statements }) => ({
    texts: statements.map(({ text, answer }) => ({ text, right: answer })),
    several: true,
  }),
  truths: ({ statements }) => statements.map(({ answer }) => answer),
  rendered: (question, render) => ({
    ...question,
    statements: question.statements.map(({ feedback, ...statement }) =>
      feedback ? { ...statement, feedback: render(feedback) } : statement,
    ),
  }),
  issues: kprimIssues,
  prepare(question, random) {
    const tag = randomTag(random);
    const { key, stem, explanation } = question;
    const worth = worthOf(question.points);
    const order = question.shuffle ? shuffle(question.statements, random) : question.statements;
    const named = order.map((statement, place) => ({ ...statement, id: `${tag}-${place}` }));
    return {
      shown: { key, kind: 'kprim', stem, worth, statements: named.map(({ id, text }) => ({ id, text })) },
      key: {
        key,
        kind: 'kprim',
        worth,
        explanation,
        lesson: question.lesson ?? null,
        judgements: named.map(({ id, answer }) => ({ isTrue: answer, statement: id })),
        feedback: Object.fromEntries(named.flatMap(({ id, feedback }) => (feedback ? [[id, feedback]] : []))),
      },
    };
  },
  textsShown: ({ statements }) => statements.map(({ text }) => text),
  blank: [],
  isBlank: (answer) => answer.length === 0,
  namesIn: (answer) => answer.map(({ statement }) => statement),
  namesGivenOnce: (answer) => answer.map(({ statement }) => statement),
  namesShown: ({ statements }) => statements.map(({ id }) => id),
  share(key, answer) {
    const wrong = key.judgements.filter((judgement) => !isJudgedRightly(judgement, answer)).length;
    if (wrong === 0) return WHOLE;
    return wrong === 1 ? { num: 1, den: 2 } : NOTHING;
  },
  solution: (key) => [...key.judgements],
  feedback: (key, answer) =>
    key.judgements.flatMap((judgement) => {
      const isGiven = answer.some(({ statement }) => statement === judgement.statement);
      const words = key.feedback[judgement.statement];
      return isGiven && words && !isJudgedRightly(judgement, answer) ? [words] : [];
    }),
};

/** One called both true and false is judged wrongly. */
function isJudgedRightly({ statement, isTrue }: Judgement, answer: readonly Judgement[]): boolean {
  const given = answer.filter((one) => one.statement === statement);
  return given.length > 0 && given.every((one) => one.isTrue === isTrue);
}

function kprimIssues({ statements, shuffle: shuffled }: z.infer<typeof KprimQuestion>): QuestionIssue[] {
  const texts = statements.map(({ text }) => text);
  const issues: QuestionIssue[] = repeatedPlaces(texts).map((place) => ({
    code: 'duplicate_option',
    path: ['statements', place, 'text'],
    reason: 'due affermazioni uguali',
  }));
  if (statements.length !== STATEMENTS)
    issues.push({
      code: 'not_four_statements',
      path: ['statements'],
      reason: 'servono quattro affermazioni',
    });
  return shuffled ? [...issues, ...aboveIssues('statements', texts)] : issues;
}
