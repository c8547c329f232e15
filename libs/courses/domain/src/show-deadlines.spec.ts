import fc from 'fast-check';
import { showDeadlines } from './show-deadlines';

const note = (more = '') =>
  `<span class="scade-nota" data-on="2026-11-28" data-then="Controlla se &#x22;è&#x22; <legge> & vigente" data-citation="D.L. 168/2026" data-href="https://x.it/a?b&#x26;c"${more}></span>`;
const text = (more?: string) =>
  `<h2 id="s-uno">Uno</h2><p id="p2">Il decreto è <span class="scade">da convertire (<a class="norm" href="https://y.it">art. 4<span class="visually-hidden"> (si apre in una nuova scheda)</span></a>)${note(more)}</span>.</p>`;
const unknown = ' data-answered="2026-11-30" data-found="Nessuna fonte" data-outcome="unknown"';
const confirmed = ' data-answered="2026-11-30" data-found="Legge 1/2026." data-outcome="confirmed"';

describe('showDeadlines', () => {
  it('says nothing before the day after', () => {
    const { html, overdue } = showDeadlines(text(), '2026-11-28');
    expect(html).toBe(text().replace(note(), ''));
    expect(overdue).toEqual([]);
  });

  it('says from the day after that the day has passed and what to check, at the statement and for the top of the page', () => {
    const { html, overdue } = showDeadlines(text(), '2026-11-29');
    expect(html).toContain(
      '<span class="scade-nota" role="note"> [<strong>Termine passato il 28 novembre 2026.</strong> Controlla se &quot;è&quot; &lt;legge&gt; &amp; vigente. Vedi <a class="norm" href="https://x.it/a?b&amp;c"',
    );
    expect(overdue).toEqual([
      {
        anchor: 'p2',
        text: 'da convertire (art. 4)',
        on: '2026-11-28',
        then: 'Controlla se "è" <legge> & vigente',
        reference: { citation: 'D.L. 168/2026', href: 'https://x.it/a?b&c' },
        looked: null,
      },
    ]);
  });

  it('keeps warning where somebody looked and could not tell', () => {
    const { html, overdue } = showDeadlines(text(unknown), '2026-12-01');
    expect(html).toContain(
      'Termine passato il 28 novembre 2026.</strong> Controllato il 30 novembre 2026: Nessuna fonte. Controlla se',
    );
    expect(overdue).toMatchObject([{ looked: { on: '2026-11-30', found: 'Nessuna fonte' } }]);
  });

  it('tells what was found where somebody confirmed it, and no longer warns', () => {
    const { html, overdue } = showDeadlines(text(confirmed), '2027-12-01');
    expect(html).toContain(
      '<span class="scade-nota" role="note"> [Controllato il 30 novembre 2026: Legge 1/2026.]</span>',
    );
    expect(overdue).toEqual([]);
  });

  it('never touches a text without dated statements', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('2020-01-01', '2040-01-01'), (html, today) => {
        fc.pre(!html.includes('scade-nota'));
        expect(showDeadlines(html, today)).toEqual({ html, overdue: [] });
      }),
    );
  });
});
