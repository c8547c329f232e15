import fc from 'fast-check';
import { foldText, MAX_SEARCH_WORDS, searchBlockers, toSearchWords, unsearchable } from './search-words';

describe('words of a query', () => {
  it('whatever is typed, only letters, digits and their marks remain, each word once (B-721)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const words = toSearchWords(typed);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });

  it.each(['ʹ', 'ʼ', '%', '_', '\\', "'", '"', '--', '*)(', ' ', '\u0000'])(
    '%j has none (B-721)',
    (typed) => {
      expect(toSearchWords(typed)).toEqual([]);
      expect(unsearchable(toSearchWords(typed))).toBe('no-words');
    },
  );

  it('single letters are too few, wherever they stand (B-721, B-722)', () => {
    expect(unsearchable(toSearchWords('(a+)+$'))).toBe('too-short');
    expect(unsearchable(toSearchWords('a'))).toBe('too-short');
    expect(unsearchable(toSearchWords('art. 5'))).toBeNull();
  });

  it.each([
    ["l'asilo", ['asilo']],
    ['dell’anagrafe', ['anagrafe']],
    ["citta'", ['citta']],
    ["D'Angelo", ['angelo']],
    ["O'Brien", ['o', 'brien']],
    ['dellʼanagrafe', ['anagrafe']],
    ['foto-segnalamento', ['foto', 'segnalamento']],
    ['D.Lgs. 142/2015', ['d', 'lgs', '142', '2015']],
    ['asilo ASILO', ['asilo']],
  ])('%s asks for %j', (typed, words) => {
    expect(toSearchWords(typed)).toEqual(words);
  });

  it('a text or too many words is refused with the limit (B-722)', () => {
    expect(searchBlockers('x'.repeat(10_000))).toEqual([
      { code: 'courses.search_too_long', params: { max: 200 } },
    ]);
    const many = Array.from({ length: MAX_SEARCH_WORDS + 1 }, (_, n) => `p${n}`).join(' ');
    expect(searchBlockers(many)).toEqual([{ code: 'courses.search_too_many_words', params: { max: 12 } }]);
    expect(searchBlockers('permesso di soggiorno')).toEqual([]);
  });
});

describe('words of a text', () => {
  it.each([
    ["l'asilo dell’anagrafe", 'l asilo dell anagrafe'],
    ["D'Angelo", 'd angelo dangelo'],
    ['foto-segnalamento, art. 18-bis', 'foto segnalamento fotosegnalamento art 18 bis 18bis'],
    ['acco\u00adglienza', 'accoglienza'],
    ['questura/comune (D.Lgs. 142/2015)', 'questura comune d lgs 142 2015'],
    ['cit\u0074a\u0300', 'città'],
  ])('%s is indexed as %s', (text, words) => {
    expect(foldText(text)).toBe(words);
  });

  it('every word of a query stands in the words of the text it was copied from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const indexed = new Set(foldText(text).split(' '));
        for (const word of toSearchWords(text)) expect(indexed.has(word)).toBe(true);
      }),
    );
  });
});
