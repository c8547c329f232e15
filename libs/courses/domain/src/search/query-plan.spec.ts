import fc from 'fast-check';
import { type Known, lookupsFor, planQuery, queryPieces } from './query-plan';
import { searchBlockers, unsearchable } from './search-limits';
import { toVector, tokensOf } from './search-tokens';
import { piecesOf } from './text-pieces';

const NOTHING_KNOWN: Known = { book: new Map(), uses: new Map(), stems: new Map(), terms: new Map() };
const plan = (q: string, known: Partial<Known> = {}) =>
  planQuery(queryPieces(q), { ...NOTHING_KNOWN, ...known });
const tokens = (text: string) => tokensOf(piecesOf(text), new Map(), new Map()).flatMap((own) => [...own]);

describe('the plan of a query', () => {
  it('whatever is typed, quoted letters and digits alone reach the database (B-721)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const made = plan(typed);
        for (const expression of made
          ? [made.strict, made.wide, made.wider ?? '', made.named, made.register]
          : [])
          expect(expression.replaceAll(/'[\p{L}\p{N}\p{M}.~^§=-]+'(:\*?A?C?)?/gu, 'x')).toMatch(
            /^[x&|() ]*$/,
          );
      }),
    );
  });

  it.each(['㈠', '½', 'ŉ', '℀'])(
    '%s, which composing opens into signs, is letters and digits too (B-721)',
    (typed) => {
      expect(plan(`${typed}abc`)?.wide ?? '').toMatch(/^[\p{L}\p{N}'|&:*(). ]*$/u);
      expect(tokens(`${typed}abc`).join('')).toMatch(/^[\p{L}\p{N}.]*$/u);
    },
  );

  it.each(['ʹ', '%', '_', '\\', "'", '"', '--', '*)(', ' ', '\u0000'])('%j has no words (B-721)', (typed) => {
    expect(unsearchable(queryPieces(typed))).toBe('no-words');
  });

  it('single letters are too few, unless they spell an acronym (B-722)', () => {
    expect(unsearchable(queryPieces('a'))).toBe('too-short');
    expect(queryPieces('S T P').map(({ word }) => word)).toEqual(['stp']);
    expect(unsearchable(queryPieces('art. 5'))).toBeNull();
  });

  it('a text or too many words is refused with the limit (B-722)', () => {
    expect(searchBlockers('x'.repeat(10_000))).toEqual([
      { code: 'courses.search_too_long', params: { max: 200 } },
    ]);
    const many = Array.from({ length: 13 }, (_, n) => `p${n}`).join(' ');
    expect(searchBlockers(many)).toEqual([{ code: 'courses.search_too_many_words', params: { max: 12 } }]);
  });

  it.each(['perché', 'perche', "perche'", 'più', "piu'", 'piu', 'di che per', 'quanto serve'])(
    '«%s» is all common words',
    (typed) => {
      expect(plan(typed)).toBeNull();
    },
  );

  it('an acronym is asked for above look-alike words, with full stops or without', () => {
    const uses = new Map([['^cas', 60]]);
    for (const q of ['CAS', 'cas', 'C.A.S.', 'c.a.s'])
      expect([q, plan(q, { uses })?.wide]).toEqual([q, "'^cas'"]);
    expect(plan('casa', { uses: new Map([['casa', 9]]) })?.strict).toBe("'cas.ae'");
  });

  it('SUI is an acronym, "sui" in a sentence is not', () => {
    const uses = new Map([
      ['^sui', 3],
      ['permessi', 2],
    ]);
    expect(plan('SUI', { uses })?.wide).toBe("'^sui'");
    expect(plan('sui', { uses })?.wide).toBe("'^sui'");
    expect(plan('sui permessi', { uses })?.units).toHaveLength(1);
    expect(plan('SUI PERMESSI', { uses: new Map([...uses, ['^permessi', 0]]) })?.units).toHaveLength(1);
  });

  it('an article is one thing, of its act where one is named', () => {
    expect(plan('articolo 31')?.wide).toBe("'art.31'");
    expect(plan('art. 31')?.wide).toBe("'art.31'");
    const book = new Map([['tui', ['§tui']]]);
    for (const q of ['art. 31 TUI', 'TUI, articolo 31', 'art 31 del tui'])
      expect([q, plan(q, { book })?.units[0]?.wide]).toEqual([q, "'art.31§tui'"]);
  });

  it('asks what must be known first', () => {
    expect(lookupsFor(queryPieces('legge Zampa')).names).toContain('legge zampa');
    expect(lookupsFor(queryPieces('dlgs 142/15')).names).toContain('§dlgs.142.2015');
  });
});

describe('what is indexed of a text', () => {
  const shared = (one: string, other: string) => tokens(one).some((token) => tokens(other).includes(token));

  it.each([
    ['straniera', 'straniere'],
    ['ente', 'enti'],
    ['parere', 'pareri'],
    ['familiare', 'familiari'],
    ['laboratorio', 'laboratori'],
    ['circolare', 'circolari'],
    ['tessera', 'tessere'],
    ['pratica', 'pratiche'],
    ['provincia', 'province'],
    ['ufficio', 'uffici'],
    ['medico', 'medici'],
    ['casa', 'case'],
    ['vulnerabilità', 'vulnerabilita'],
    ['mediatore', 'mediatrice'],
  ])('%s and %s meet', (one, other) => {
    expect(shared(one, other)).toBe(true);
  });

  it.each([
    ['casa', 'caso'],
    ['casa', 'CAS'],
    ['caso', 'CAS'],
    ['parere', 'pari'],
    ['FAMI', 'famiglia'],
  ])('%s and %s do not', (one, other) => {
    expect(shared(one, other)).toBe(false);
  });

  it('every word of a text is found in it by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const indexed = new Set(tokens(text));
        for (const token of tokens(text)) expect(indexed.has(token)).toBe(true);
        expect(toVector([{ weight: 'A', text }], new Map(), new Map())).not.toMatch(
          /[\\\n]|'[^']*[(⁄][^']*'/,
        );
      }),
    );
  });

  it.each([
    ["D'Angelo", 'dangelo'],
    ['foto-segnalamento', 'fotosegnalamento'],
    ['art. 18-bis', 'art.18bis'],
    ['artt. 30 e 31', 'art.31'],
    ['art. 5, c. 4, TUI', 'art.5c4'],
    ['acco\u00adglienza', 'accoglienza'],
    ['S.T.P.', '^stp'],
  ])('%s holds %s', (text, token) => {
    expect(tokens(text)).toContain(token);
  });
});
