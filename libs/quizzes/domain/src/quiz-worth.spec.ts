import fc from 'fast-check';
import { quizWorth } from './quiz-worth';

const points = fc.integer({ min: 1, max: 100 }).map((tenths) => ({ points: tenths / 10 }));

describe('what an attempt can earn', () => {
  it('is the sum of all questions where none is drawn', () => {
    expect(quizWorth([{ points: 1 }, { points: 0.5 }, { points: 2 }], null)).toBe(3_500);
    expect(quizWorth([], null)).toBe(0);
    expect(quizWorth([], 10)).toBe(0);
  });

  it('is that of the questions an attempt asks where they are drawn', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 120 }), fc.nat(), (one, size, seed) => {
        const draw = (seed % size) + 1;
        const bank = Array.from({ length: size }, () => one);
        expect(quizWorth(bank, draw)).toBe(quizWorth(bank.slice(0, draw), null));
      }),
    );
  });
});
