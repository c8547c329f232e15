import fc from 'fast-check';
import {
  newPasswordBlockers,
  ownWordIn,
  ownWords,
  PASSWORD_MIN,
  type PasswordScore,
  PASSWORD_SCORE_NEEDED,
} from './password-rules';

const ANNA = {
  givenName: 'Anna',
  familyName: 'D’Angelò',
  email: 'anna.dangelo85@comune.lucca.it',
  body: 'Comune di Lucca',
};
const scores = fc.constantFrom<PasswordScore[]>(0, 1, 2, 3, 4);
const someCase = (text: string, upper: readonly boolean[]) =>
  [...text].map((letter, at) => (upper[at % upper.length] ? letter.toUpperCase() : letter)).join('');

describe('what keeps a text from being a new password', () => {
  it('is told whole: each reason stands by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), scores, (password, score) => {
        const words = ownWords(ANNA);
        const codes = newPasswordBlockers(password, { score, words }).map(({ code }) => code);
        expect(codes.includes('password.too_short')).toBe(
          [...password.normalize('NFC')].length < PASSWORD_MIN,
        );
        expect(codes.includes('password.own_word')).toBe(ownWordIn(password, words) !== undefined);
        expect(codes.includes('password.too_weak')).toBe(score < PASSWORD_SCORE_NEEDED);
      }),
    );
  });

  it('a better score or a longer text never adds a reason', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), scores, scores, (password, one, other) => {
        const [low, high] = [one, other].sort() as [PasswordScore, PasswordScore];
        const reasons = (score: PasswordScore, text: string) =>
          newPasswordBlockers(text, { score, words: [] }).length;
        expect(reasons(high, password)).toBeLessThanOrEqual(reasons(low, password));
        expect(reasons(low, `${password} e altro`)).toBeLessThanOrEqual(reasons(low, password));
      }),
    );
  });

  it('a long word of the person is found in whatever case, accents and company', () => {
    const long = ownWords(ANNA).filter((word) => word.length >= 5);
    const cases = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...long), cases, fc.string(), fc.string(), (word, upper, before, after) => {
        expect(ownWordIn(`${before} ${someCase(word, upper)} ${after}`, long)).toBeDefined();
        expect(ownWordIn(`x${someCase(word, upper)}y`, long)).toBeDefined();
      }),
    );
  });

  it.each([
    ['dangelo va al mare', 'angelo'],
    ['D’ANGELÒ va al mare', 'angelo'],
    ['Anna1985 in montagna', 'anna'],
    ['panna cotta e lamponi', undefined],
    ['il Palazzo di LUCCA', 'lucca'],
    ['prova-lumit-2026', 'lumit'],
    ['la ruota della fortuna', undefined],
    ['quattro lamponi nel pozzo', undefined],
  ])('%s holds %s', (password, word) => {
    expect(ownWordIn(password, ownWords({ ...ANNA, body: 'Ufficio della Prefettura di Lucca' }))).toBe(word);
  });

  it('asks for no capitals, digits or signs, and counts characters as people do', () => {
    const about = { score: 4, words: ownWords(ANNA) } as const;
    expect(newPasswordBlockers('quattro lamponi nel pozzo', about)).toEqual([]);
    expect(newPasswordBlockers('🌿'.repeat(12), about)).toEqual([]);
    expect(newPasswordBlockers('🌿'.repeat(11), about)).toEqual([
      { code: 'password.too_short', params: { min: 12 } },
    ]);
  });
});
