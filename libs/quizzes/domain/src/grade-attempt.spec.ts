import fc from 'fast-check';
import { gradeAttempt, isPass } from './grade-attempt';
import { prepareAttempt } from './prepare-attempt';
import { Question } from './question';
import { anyQuestion, seededRandom } from './question.testing';

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

describe('isPass', () => {
  it('compares whole numbers: a thousandth below the mark is below it', () => {
    expect(isPass({ earned: 600, possible: 1000 }, 60)).toBe(true);
    expect(isPass({ earned: 599, possible: 1000 }, 60)).toBe(false);
    expect(isPass({ earned: 0, possible: 0 }, 0)).toBe(false);
  });
});
