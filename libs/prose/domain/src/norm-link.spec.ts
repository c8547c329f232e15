import { Norm } from './norm';
import { linkNorm } from './norm-link';
import { parseNormReference } from './norm-reference';

const base = { act: 'Decreto', title: 'titolo', checkedOn: '2026-11-22', state: 'verified' } as const;
const tui: Norm = {
  ...base,
  key: 'tui',
  short: 'TUI',
  urn: 'urn:nir:stato:decreto.legislativo:1998-07-25;286',
};
const procedures: Norm = { ...base, key: 'reg-2024-1348', short: 'Reg. (UE) 2024/1348', celex: '32024R1348' };
const court: Norm = {
  ...base,
  key: 'corte',
  short: 'Corte cost. 376/2000',
  url: 'https://www.cortecostituzionale.it/x',
};

const link = (text: string, norm: Norm) => {
  const reference = parseNormReference(text);
  if (!reference) throw new Error(text);
  return linkNorm(reference, norm);
};

describe('norm link', () => {
  it('opens a national act on Normattiva at the article, in the text in force when it was checked', () => {
    expect(link('tui:art6-com1bis-leth', tui)).toEqual({
      citation: 'art. 6, c. 1-bis, lett. h, TUI',
      title: 'Decreto, titolo',
      href: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286~art6!vig=2026-11-22',
      urn: 'urn:nir:stato:decreto.legislativo:1998-07-25;286~art6-com1bis-leth',
      toCheck: false,
    });
    expect(link('tui:art18bis', tui).href).toContain('~art18bis!vig=');
  });

  it('opens an act of the EU on EUR-Lex, at the article where it has a plain number', () => {
    expect(link('reg-2024-1348:art42-par1-letj', procedures).href).toBe(
      'https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=CELEX:32024R1348#art_42',
    );
    expect(link('reg-2024-1348', procedures)).toMatchObject({
      href: expect.stringMatching(/32024R1348$/),
      urn: null,
    });
  });

  it('opens a judgment at its own address and says when nobody has read the act yet', () => {
    expect(link('corte', { ...court, state: 'to-check' })).toMatchObject({
      href: court.url,
      urn: null,
      toCheck: true,
    });
  });
});

describe('norms.yaml', () => {
  const problems = (values: object) =>
    Norm.safeParse({ ...tui, ...values }).error?.issues.map((issue) => issue.message);

  it('wants exactly one address', () => {
    expect(problems({ urn: undefined })).toEqual(['serve un solo indirizzo: urn, celex oppure url']);
    expect(problems({ celex: '32024R1348' })).toEqual(['serve un solo indirizzo: urn, celex oppure url']);
    expect(problems({})).toBeUndefined();
  });

  it('refuses an address that would not open, an unknown key and a day that does not exist', () => {
    expect(problems({ urn: 'urn:lex:it:1' })).toHaveLength(1);
    expect(problems({ urn: undefined, celex: '2024/1348' })).toHaveLength(1);
    expect(problems({ urn: undefined, url: 'javascript:alert(1)' })).toHaveLength(1);
    expect(problems({ checkedOn: '2026-02-30' })).toHaveLength(1);
    expect(problems({ stato: 'x' })).toHaveLength(1);
  });
});
