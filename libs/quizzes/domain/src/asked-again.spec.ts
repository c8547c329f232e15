import fc from 'fast-check';
import { type AskedWords, isAskedAgain, wordsToShow } from './asked-again';
import { prepareQuestion } from './prepare-attempt';
import { Question } from './question';
import { anyQuestion, seededRandom, testingOf } from './question.testing';

const seen = (question: Question, seed = 1) => prepareQuestion(question, seededRandom(seed)).shown;
const word = fc.stringMatching(/^[a-z]{9,12}$/);

/** Each place of a question whose words a reader meets, with another word put in. */
const reworded = (question: Question, other: string): Question[] => [
  { ...question, stem: `${question.stem} ${other}` },
  ...testingOf(question).reworded(question, other),
];

describe('isAskedAgain', () => {
  it('is so for every question that is still asked, in whatever order it was shown', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (question, seed) => {
        expect(isAskedAgain(seen(question, seed), [wordsToShow(question)])).toBe(true);
      }),
    );
  });

  it('is no more so once any one text that the learner saw has other words', () => {
    fc.assert(
      fc.property(anyQuestion, word, (question, other) => {
        for (const now of reworded(question, other))
          expect([now, isAskedAgain(seen(question), [wordsToShow(now)])]).toEqual([now, false]);
      }),
    );
  });

  it('stays so where the new version changed only what is not read before the answer', () => {
    fc.assert(
      fc.property(anyQuestion, word, (question, other) => {
        const now: Question = { ...question, explanation: other, points: 9, refs: [other], difficulty: 3 };
        const loud: Question = { ...now, stem: `<p>${question.stem.toUpperCase()}<em> …</em></p>` };
        for (const version of [now, loud])
          expect(isAskedAgain(seen(question), [wordsToShow(version)])).toBe(true);
      }),
    );
  });

  it('is so exactly when one of those asked has the same key and the same words', () => {
    const letters = fc.constantFrom('a', 'b');
    const asked = fc
      .record({ key: letters, stem: letters })
      .map(({ key, stem }) =>
        Question.parse({ key, kind: 'true-false', stem, answer: true, explanation: 'Perché.' }),
      );
    fc.assert(
      fc.property(asked, fc.array(asked, { maxLength: 3 }), (question, bank) => {
        const words: AskedWords[] = bank.map(wordsToShow);
        const naive = bank.some(({ key, stem }) => key === question.key && stem === question.stem);
        expect(isAskedAgain(seen(question), words)).toBe(naive);
      }),
    );
  });
});
