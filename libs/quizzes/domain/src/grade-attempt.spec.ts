import fc from 'fast-check';
import { gradeAttempt, isPass } from './grade-attempt';
import { prepareAttempt } from './prepare-attempt';
import { Question, type AnswerValue } from './question';
import { answerTo, anyQuestion, aQuestionOfKind, seededRandom } from './question.testing';

describe('gradeAttempt', () => {
  const thirds = (key: string) =>
    Question.parse({
      key,
      kind: 'multiple',
      policy: 'right-minus-wrong',
      stem: 'Quali?',
      explanation: 'Ecco.',
      options: [
        { text: 'a', right: true },
        { text: 'b', right: true },
        { text: 'c', right: true },
        { text: 'd' },
      ],
    });

  it('adds exactly: three times a third of a point is a point', () => {
    const { key } = prepareAttempt(['x', 'y', 'z'].map(thirds), seededRandom(1));
    const answers = Object.fromEntries(
      key.map((one) => [one.key, 'right' in one ? [one.right[0] as string] : []]),
    );
    expect(gradeAttempt(key, answers)).toMatchObject({ earned: 1000, possible: 3000 });
  });

  it('gives from nothing to all that is possible, and all for the solutions', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { maxLength: 6 }), fc.integer(), (questions, seed) => {
        const unique = questions.map((question, place) => ({ ...question, key: `q${place}` }));
        const { key } = prepareAttempt(unique, seededRandom(seed));
        const { earned, possible } = gradeAttempt(key, {});
        expect(earned).toBe(0);
        expect(possible).toBe(unique.reduce((sum, question) => sum + Math.round(question.points * 1000), 0));
      }),
    );
  });
});

describe('an answer that waits for its mark', () => {
  const asked = (key: string) => Question.parse({ ...aQuestionOfKind(key as 'essay'), key });

  it('leaves the attempt without a result, whatever else was earned', () => {
    const { questions, key } = prepareAttempt([asked('true-false'), asked('essay')], seededRandom(1));
    const [statement, essay] = questions.map((one) => answerTo(one));
    const grade = (answers: Record<string, AnswerValue | undefined>) =>
      gradeAttempt(key, JSON.parse(JSON.stringify(answers)));
    expect(grade({ 'true-false': statement, essay })).toMatchObject({ earned: null, possible: 2000 });
    expect(grade({ essay }).earned).toBeNull();
    expect(grade({ 'true-false': statement }).earned).toBe(1000);
    expect(grade({ 'true-false': statement, essay: '  ' }).earned).toBe(1000);
  });
});

describe('isPass', () => {
  it('compares whole numbers: a thousandth below the mark is below it', () => {
    expect(isPass({ earned: 600, possible: 1000 }, 60)).toBe(true);
    expect(isPass({ earned: 599, possible: 1000 }, 60)).toBe(false);
    expect(isPass({ earned: 0, possible: 0 }, 0)).toBe(false);
  });
});
