import fc from 'fast-check';
import { readability, splitSentences } from './readability';
import { readingMinutes } from '@lumit/prose/domain';

describe('readability', () => {
  it('cuts sentences at full stops, not at abbreviations and citations', () => {
    expect(splitSentences('Lo dice l’art. 5, c. 4, TUI. Poi basta! Davvero? Sì.')).toEqual([
      'Lo dice l’art. 5, c. 4, TUI.',
      'Poi basta!',
      'Davvero?',
      'Sì.',
    ]);
    expect(splitSentences('Il D.Lgs. 142/2015 vale (cfr. lett. h). Chiedi al sig. Rossi.')).toHaveLength(2);
    expect(splitSentences('«Vivo nel centro.» Lo dicono in tre: circa 1.887 posti.')).toHaveLength(2);
  });

  it('gives the index by the formula 89 + (300 × sentences − 10 × letters) ÷ words', () => {
    // 4 words, 17 letters, 1 sentence: 89 + (300 − 170) / 4 = 121.5, at most 100
    expect(readability(['Anna apre la pratica.']).gulpease).toBe(100);
    // 10 words, 78 letters, 1 sentence: 89 + (300 − 780) / 10 = 41
    const hard = 'procedura procedura procedura procedura procedura procedura procedura procedura pro pro.';
    expect(readability([hard])).toMatchObject({
      words: 10,
      sentences: 1,
      gulpease: 41,
      wordsPerSentence: 10,
    });
  });

  it('names the longest sentence, and a block always ends one', () => {
    expect(readability(['Uno due tre', 'Uno. Due tre quattro cinque'])).toMatchObject({
      sentences: 3,
      longest: { words: 4, text: 'Due tre quattro cinque' },
    });
    expect(readability([`${'parola '.repeat(31)}.`, `${'parola '.repeat(30)}.`]).longSentences).toBe(1);
    expect(readability([])).toMatchObject({ words: 0, sentences: 0, longest: { words: 0, text: '' } });
  });

  it('stays between 0 and 100, and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (sentences) => {
        const result = readability([sentences.map((sentence) => `${sentence.join(' ')}!`).join(' ')]);
        expect(result.words).toBe(sentences.flat().length);
        expect(result.gulpease).toBeGreaterThanOrEqual(0);
        expect(result.gulpease).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('reading time', () => {
  it('is rounded up and never under a minute', () => {
    expect([0, 1, 180, 181, 1800].map(readingMinutes)).toEqual([1, 1, 1, 2, 10]);
  });
});
