import fc from 'fast-check';
import { likelyWord, spellingDistance, spellingKeys, typedKeys } from './spelling';

const words = fc.string({ unit: fc.constantFrom(...'aeiocrstlnpm'), minLength: 6, maxLength: 12 });

describe('misspellings', () => {
  it('a word with one letter missing, added, doubled, wrong or swapped shares a key with the right one', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom(...'aeiorstl'), (word, at, letter) => {
        const place = at % (word.length - 1);
        const [before, here, after] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)];
        const typos = [
          before + after,
          before + letter + here + after,
          before + here + here + after,
          before + letter + after,
          before + after.slice(0, 1) + here + after.slice(1),
        ];
        const right = new Set(spellingKeys(word));
        for (const typo of typos)
          expect([typo, typedKeys(typo).some((key) => right.has(key))]).toEqual([typo, true]);
      }),
    );
  });

  it('the distance is none between equals only, and the same both ways', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(spellingDistance(one, other) === 0).toBe(one === other);
        expect(spellingDistance(one, other)).toBe(spellingDistance(other, one));
      }),
    );
  });

  it.each([
    ['sogiorno', 'soggiorno'],
    ['permeso', 'permesso'],
    ['qestura', 'questura'],
    ['citadinanza', 'cittadinanza'],
    ['espulzione', 'espulsione'],
    ['risiedenza', 'residenza'],
    ['pizza', null],
    ['carbonara', null],
  ])('%s: %s', (typed, meant) => {
    const vocabulary = [
      'soggiorno',
      'permesso',
      'questura',
      'cittadinanza',
      'espulsione',
      'residenza',
      'piazza',
      'carbone',
    ];
    expect(
      likelyWord(
        typed,
        vocabulary.map((word) => ({ word, uses: 3 })),
        false,
      ),
    ).toBe(meant);
  });
});
