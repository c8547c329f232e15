import fc from 'fast-check';
import { answerBlockers } from '../../answer-blockers';
import { checkQuestion, textsOfQuestion } from '../../check-question';
import { gradeQuestion } from '../../grade-question';
import { kindOf } from '../../kind-of';
import { lintBank } from '../../lint-bank';
import { habitFigures, lintHabits } from '../../lint-habits';
import { prepareQuestion } from '../../prepare-attempt';
import { Question } from '../../question';
import { aQuestionOfKind, seededRandom } from '../../question.testing';

const raw = (
  texts: readonly string[],
  truths: readonly boolean[] = [true, false, true, false],
  key = 'k',
) => ({
  key,
  kind: 'kprim',
  stem: 'Vero o falso?',
  explanation: 'Perché.',
  statements: texts.map((text, place) => ({ text, answer: truths[place] ?? true, feedback: `su ${text}` })),
});
const four = (key: string, ...truths: boolean[]) =>
  raw(
    truths.map((isTrue, place) => `${isTrue ? 'dipende' : 'mai'} ${key} ${place}`),
    truths,
    key,
  );
const times = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));

const truths = [true, false, true, false];
const { shown, key } = prepareQuestion(Question.parse(raw(['0', '1', '2', '3'], truths)), seededRandom(7));
/** What was called true or false of each statement, in the order of its file; null for none. */
function judge(given: readonly (boolean | null)[]) {
  if (shown.kind !== 'kprim') throw new Error('another kind');
  return shown.statements.flatMap(({ id, text }) => {
    const isTrue = given[Number(text)] ?? null;
    return isTrue === null ? [] : [{ isTrue, statement: id }];
  });
}

describe('four statements', () => {
  it('earn the whole when all are judged rightly, a half for three, nothing below, and none judged is a blank', () => {
    const verdicts = { 4: [1000, 'right'], 3: [500, 'partial'] } as const;
    const given = fc.array(fc.constantFrom(true, false, null), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(given, (all) => {
        const right = all.filter((one, place) => one === truths[place]).length;
        const isBlank = all.every((one) => one === null);
        const [points, verdict] = verdicts[right as 4 | 3] ?? [0, isBlank ? 'blank' : 'wrong'];
        expect(gradeQuestion(key, judge(all))).toMatchObject({ points, verdict });
      }),
    );
  });

  it('call nothing right that was called both true and false', () => {
    const both = [...judge(truths), ...judge([false])];
    expect(gradeQuestion(key, both)).toMatchObject({ points: 500, verdict: 'partial' });
  });

  it('tell the words for each that was judged wrongly, and for no other', () => {
    const answer = judge([false, false, null, true]);
    expect(kindOf(key).feedback(key, answer).toSorted()).toEqual(['su 0', 'su 3']);
  });

  it('stand in an order by chance, unless their author says otherwise', () => {
    const order = (seed: number, shuffle: boolean) => {
      const drawn = prepareQuestion(
        Question.parse({ ...raw(['a', 'b', 'c', 'd']), shuffle }),
        seededRandom(seed),
      );
      return kindOf(drawn.shown).textsShown(drawn.shown).join('');
    };
    expect(new Set(times(200, (seed) => order(seed, true))).size).toBe(24);
    expect(new Set(times(20, (seed) => order(seed, false)))).toEqual(new Set(['abcd']));
  });

  it('take each statement once, only those shown, and true or false only', () => {
    const codes = (value: unknown) => answerBlockers(shown, value).map(({ code }) => code);
    const [first] = kindOf(shown).namesShown(shown);
    expect(codes(judge(truths))).toEqual([]);
    expect(codes(judge([true]))).toEqual([]);
    expect(codes([...judge([true]), ...judge([false])])).toEqual(['quiz.repeated_choice']);
    expect(codes([{ isTrue: true, statement: 'x' }])).toEqual(['quiz.unknown_option']);
    for (const value of [[{ statement: first }], [{ isTrue: 'sì', statement: first }], [first], 'sì', null])
      expect(codes(value)).toEqual(['quiz.answer_shape']);
  });
});

describe('four statements in a file', () => {
  const issues = (...texts: string[]) =>
    checkQuestion(raw(texts)).map(({ code, path }) => [code, path.join('.')]);

  it('are four, different, plain, and none speaks of those above it', () => {
    expect(issues('a', 'b', 'c', 'd')).toEqual([]);
    expect(issues('a', 'b', 'c')).toEqual([['not_four_statements', 'statements']]);
    expect(issues('a', 'b', 'c', 'd', 'e')).toEqual([['not_four_statements', 'statements']]);
    expect(issues('a', 'b', 'c', 'A')).toEqual([['duplicate_option', 'statements.3.text']]);
    expect(issues('a', 'b', 'c', 'Tutte le precedenti')).toEqual([['all_of_the_above', 'statements.3.text']]);
    expect(issues('a', 'b', '**c**', 'd')).toEqual([['markup_in_plain_text', 'statements.2.text']]);
  });

  it('may hold an outdated statement where they are false, and only there', () => {
    const wrong = textsOfQuestion(aQuestionOfKind('kprim')).filter(
      ({ isOfferedAsWrong }) => isOfferedAsWrong,
    );
    expect(wrong.map(({ path }) => path.join('.'))).toEqual(['statements.1.text', 'statements.3.text']);
  });
});

describe('four statements in a bank', () => {
  const reasons = (questions: unknown[]) => lintBank(questions).map(({ reason }) => reason);

  it('count as statements for how often "true" is right, unless they are of one question only', () => {
    expect(reasons(times(2, (n) => four(`k${n}`, true, true, true, n === 0)))).toEqual([
      'è vero il 88 % delle affermazioni: serve tra 30 e 70 %',
    ]);
    expect(reasons([four('k', true, true, true, true)])).toEqual([]);
    expect(reasons(times(2, (n) => four(`k${n}`, true, false, true, false)))).toEqual([]);
  });

  it('count as options for habits, true ones as right', () => {
    expect(habitFigures([four('k', true, false, false, false)])).toEqual({
      counts: { '1 di 4': 1 },
      absolute: { wrong: { part: 3, all: 3 }, right: { part: 0, all: 1 } },
      givenAway: ['k'],
    });
    const alike = times(10, (n) => four(`k${n}`, true, false, false, false));
    expect(lintHabits(habitFigures(alike))[0]).toMatch(/ne hanno giuste 1 di 4/);
  });
});
