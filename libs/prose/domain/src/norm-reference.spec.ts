import fc from 'fast-check';
import { citeNorm, parseNormReference } from './norm-reference';

const cite = (text: string, short = 'TUI') => {
  const reference = parseNormReference(text);
  return reference ? citeNorm(reference, short) : undefined;
};

describe('norm reference', () => {
  it.each([
    ['tui', 'TUI'],
    ['tui:art5', 'art. 5 TUI'],
    ['tui:art5-com4', 'art. 5, c. 4, TUI'],
    ['tui:art18bis', 'art. 18-bis TUI'],
    ['tui:art19-com1.1', 'art. 19, c. 1.1, TUI'],
    ['tui:art6-com1bis-leth', 'art. 6, c. 1-bis, lett. h, TUI'],
    ['tui:art29-com1-letbbis', 'art. 29, c. 1, lett. b-bis, TUI'],
    ['tui:art22-com2quinquies.1', 'art. 22, c. 2-quinquies.1, TUI'],
  ])('cites %s as "%s"', (text, citation) => {
    expect(cite(text)).toBe(citation);
  });

  it('cites paragraphs, letters, recitals and annexes of acts of the EU', () => {
    const short = 'Reg. (UE) 2024/1348';
    expect(cite('reg-2024-1348:art42-par1-letj', short)).toBe(
      'art. 42, par. 1, lett. j, Reg. (UE) 2024/1348',
    );
    expect(cite('reg-2024-1348:con12', short)).toBe('considerando 12 Reg. (UE) 2024/1348');
    expect(cite('reg-2024-1348:all2', short)).toBe('all. 2 Reg. (UE) 2024/1348');
  });

  it.each([
    '',
    'TUI',
    'tui:',
    'tui:5',
    'tui:art',
    'tui:art5-',
    'tui:art5-com',
    'tui:art5:com4',
    'tui:letbis',
    'tui art5',
    'tui:art5 com4',
    '-tui',
  ])('refuses "%s"', (text) => {
    expect(parseNormReference(text)).toBeUndefined();
  });

  it('never throws, and what it reads keeps every part', () => {
    const part = fc
      .record({
        kind: fc.constantFrom('art', 'com', 'par', 'num', 'cap', 'all', 'con'),
        number: fc.integer({ min: 1, max: 9999 }),
        latin: fc.constantFrom('', 'bis', 'ter', 'quater', 'quinquies', 'sexies'),
      })
      .map(({ kind, number, latin }) => ({
        text: `${kind}${number}${latin}`,
        kind,
        number: latin ? `${number}-${latin}` : `${number}`,
      }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const reference = parseNormReference(`tui:${parts.map((p) => p.text).join('-')}`);
        expect(reference?.parts).toEqual(parts.map(({ kind, number }) => ({ kind, number })));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseNormReference(text)));
  });
});
