import type { GlossaryView, NewsView, ReferencesView, TerritoryView } from '@lumit/courses/domain';
import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const answers = (name: string, view: unknown) => ({
  'GET /api/me': aPersonWith('learner'),
  [`GET /api/editions/${EDITION_ID}/${name}`]: view,
});
const permit = { code: '3.1', title: 'Il permesso', moduleCode: 'M3' };
const reception = { code: '5.2', title: 'Accesso', moduleCode: 'M5' };

describe('the references page', () => {
  const statusOf = async () =>
    (await screen.findByRole('link', { name: /da verificare$/ })).parentElement?.textContent;
  const act = {
    key: 'tui',
    short: 'TUI',
    act: 'D.Lgs. 286/1998',
    title: 'Testo unico',
    href: 'https://www.normattiva.it/x',
    checkedOn: '2026-11-22',
    state: 'verified' as const,
    changes: [{ on: '2026-11-20', by: 'D.L. 168/2026', articles: ['art. 5'] }],
    points: [
      {
        ref: 'tui:art5',
        citation: 'art. 5 TUI',
        href: 'https://www.normattiva.it/x~art5',
        lessons: [permit, reception],
      },
    ],
  };
  const uncited = {
    ...act,
    key: 'cost',
    short: 'Cost.',
    state: 'to-check' as const,
    changes: [],
    points: [],
  };
  const view: ReferencesView = {
    modules: [
      { code: 'M3', title: 'Soggiorno' },
      { code: 'M5', title: 'Accoglienza' },
    ],
    acts: [uncited, act],
    changed: [{ lesson: permit, on: '2026-11-20', by: 'D.L. 168/2026', citations: ['art. 5 TUI'] }],
    toVerify: [
      {
        lesson: reception,
        anchor: 'p12',
        title: 'Il documento',
        where: 'Normattiva',
        text: 'Dura un anno.\nSi rinnova.',
      },
    ],
  };

  it('shows each act with state, changes and lessons, what changed, and what to verify', async () => {
    fakeApi(answers('references', view));
    renderPage('/corso/riferimenti#norma-tui');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Riferimenti normativi' }),
    ).toBeInTheDocument();
    expect(await statusOf()).toBe('2 atti, 1 punto da verificare');
    const tui = screen.getByText('Cambiato il 20 novembre 2026 da D.L. 168/2026: art. 5.').closest('details');
    expect(tui).toHaveAttribute('open');
    expect(within(tui as HTMLElement).getByText('Verificato')).toBeInTheDocument();
    expect(within(tui as HTMLElement).getByRole('link', { name: '5.2 Accesso' })).toHaveAttribute(
      'href',
      '/corso/5.2',
    );
    expect(screen.getByText('Nessuna lezione di questo corso lo cita.')).toBeInTheDocument();
    expect(
      screen.getByText(
        /cita art\. 5 TUI: norma cambiata il 20 novembre 2026 da D\.L\. 168\/2026\. La stiamo rivedendo/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '5.2 Accesso: Il documento' })).toHaveAttribute(
      'href',
      '/corso/5.2#p12',
    );
    expect(screen.getByText('Dove: Normattiva')).toBeInTheDocument();
    expect(screen.getByText('Si rinnova.').tagName).toBe('LI');
  });

  it('shows one module alone, kept in the address', async () => {
    fakeApi(answers('references', view));
    const { user, router } = renderPage('/corso/riferimenti?modulo=M3');
    expect(await statusOf()).toBe('1 atto, 0 punti da verificare');
    expect(screen.queryByRole('link', { name: '5.2 Accesso' })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Modulo' }), 'M5');
    expect(router.state.location.search).toBe('?modulo=M5');
    expect(await statusOf()).toBe('1 atto, 1 punto da verificare');
    expect(screen.queryByRole('region', { name: /Norme cambiate/ })).toBeNull();
  });

  it('filters acts while one types, by name or number, and says how many are left', async () => {
    fakeApi(answers('references', view));
    const { user } = renderPage('/corso/riferimenti');
    const field = await screen.findByRole('searchbox', { name: 'Filtra gli atti' });
    for (const [typed, count] of [
      ['dlgs 286', '2 atti'],
      ['cost', '1 atto'],
      ['art. 5', '1 atto'],
      ['zzz', '0 atti'],
    ] as const) {
      await user.clear(field);
      await user.type(field, typed);
      expect([typed, await statusOf()]).toEqual([typed, `${count}, 1 punto da verificare`]);
    }
    expect(screen.getByText('Nessun atto per «zzz». Prova con meno parole.')).toBeInTheDocument();
  });
});

describe('the glossary', () => {
  const view: GlossaryView = {
    terms: [
      {
        key: 'asilo',
        term: 'asilo',
        definition: 'Protezione da persecuzioni.',
        lessons: [],
        words: [{ lang: 'en', word: 'asylum', awaitingReview: false }],
      },
      {
        key: 'eta',
        term: 'età',
        definition: 'Gli anni.',
        lessons: [{ code: '7.2', title: 'Età' }],
        words: [
          { lang: 'ar', word: 'العمر', awaitingReview: true },
          { lang: 'uk', word: 'вік', awaitingReview: false },
        ],
      },
    ],
  };

  it('has every term under its letter, each word in its language and direction, what awaits review said', async () => {
    fakeApi(answers('glossary', view));
    renderPage('/glossario');
    const term = within(await screen.findByRole('article', { name: 'età' }));
    expect(screen.getByRole('region', { name: 'E' })).toBeInTheDocument();
    expect(term.getByText('العمر')).toHaveAttribute('lang', 'ar');
    expect(term.getByText('العمر')).toHaveAttribute('dir', 'rtl');
    expect(term.getByText('العمر').closest('dd')).toHaveTextContent(
      'in attesa di revisione di un madrelingua',
    );
    expect(term.getByText('вік')).toHaveAttribute('lang', 'uk');
    expect(term.getByText('вік').closest('dd')).not.toHaveTextContent('in attesa');
    expect(term.getByRole('link', { name: '7.2 Età' })).toHaveAttribute('href', '/corso/7.2');
  });

  it('has letters to jump to, only those under which there is a term', async () => {
    fakeApi(answers('glossary', view));
    const { user, router } = renderPage('/glossario');
    const letters = within(await screen.findByRole('navigation', { name: 'Vai alla lettera' }));
    expect(letters.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['A', 'E']);
    await user.click(letters.getByRole('link', { name: 'Lettera E' }));
    expect(router.state.location.hash).toBe('#lettera-e');
    expect(document.getElementById('lettera-e')).toHaveFocus();
  });

  it('filters while one types, by any language, without accents', async () => {
    fakeApi(answers('glossary', view));
    const { user } = renderPage('/glossario');
    const field = await screen.findByRole('searchbox', { name: /Filtra i termini/ });
    await user.type(field, 'ETA');
    expect(screen.queryByRole('article', { name: 'asilo' })).toBeNull();
    await user.clear(field);
    await user.type(field, 'asyl');
    expect(screen.getByRole('article', { name: 'asilo' })).toBeInTheDocument();
    expect(screen.queryByRole('article', { name: 'età' })).toBeNull();
    await user.type(field, 'zz');
    expect(screen.getByText(/Nessun termine per «asylzz»/)).toBeInTheDocument();
  });
});

describe('the news', () => {
  it('stand along a line with state, what to verify, references and lessons', async () => {
    const view: NewsView = {
      items: [
        {
          key: 'a',
          date: '2026-09-29',
          when: null,
          title: 'Prorogato',
          html: '<p>Il <strong>termine</strong>.</p>',
          references: [
            { ref: 'dl', citation: 'D.L. 168/2026', title: '', href: 'https://x.it', toCheck: true },
          ],
          lessons: [{ code: '4.2', title: 'La domanda' }],
          state: 'to-check',
          check: 'Leggi Normattiva.',
          overdue: [
            {
              anchor: null,
              text: 'vale',
              on: '2026-11-28',
              then: 'Controlla.',
              reference: null,
              looked: null,
            },
          ],
        },
        {
          key: 'b',
          date: '2026-06-01',
          when: 'giugno 2026',
          title: 'Il Patto',
          html: '<p>Si applica.</p>',
          references: [],
          lessons: [],
          state: 'verified',
          check: null,
          overdue: [],
        },
      ],
    };
    fakeApi(answers('news', view));
    renderPage('/novita');
    await screen.findByRole('heading', { level: 2, name: 'Prorogato' });
    const items = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
    expect(items.map(({ textContent }) => textContent)).toEqual(['Prorogato', 'Il Patto']);
    expect(screen.getByText('29 settembre 2026')).toBeInTheDocument();
    expect(screen.getByText('giugno 2026')).toBeInTheDocument();
    expect(screen.queryByText('1 giugno 2026')).not.toBeInTheDocument();
    expect(screen.getByText('Leggi Normattiva.')).toBeInTheDocument();
    expect(
      screen.getByText(/«vale»\. Termine passato il 28 novembre 2026\. Controlla\./),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '4.2 La domanda' })).toHaveAttribute('href', '/corso/4.2');
    expect(screen.getByText('Verificata')).toBeInTheDocument();
  });
});

describe('who does what', () => {
  const office = { doesNot: [], channel: 'PEC', note: null, state: 'verified' as const, lessons: [] };
  const view: TerritoryView = {
    map: '<figure class="figura"><svg viewBox="0 0 9 9" role="img" aria-labelledby="f1-title"><title id="f1-title">Mappa</title><g id="f1-area-piana"><path d="M0 0"></path></g></svg></figure>',
    areas: [
      { key: 'piana', name: 'Piana', note: null, municipalities: ['Lucca', 'Porcari'] },
      { key: 'versilia', name: 'Versilia', note: null, municipalities: [] },
    ],
    offices: [
      { ...office, key: 'questura', name: 'Questura', areas: [], does: ['Permessi'] },
      { ...office, key: 'sai-versilia', name: 'SAI Versilia', areas: ['versilia'], does: ['Accoglienza'] },
      { ...office, key: 'patronati', name: 'Patronati', areas: [], does: ['Kit'] },
    ],
    needs: [
      {
        key: 'rinnovo',
        need: 'Devo rinnovare un permesso',
        offices: ['patronati', 'questura'],
        html: '<p>Con il kit.</p>',
        lessons: [{ code: '3.1', title: 'Il permesso' }],
      },
    ],
  };
  const offices = () =>
    within(screen.getByRole('table', { name: 'Uffici e compiti' }))
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);

  it('filters by area, from the list or the map, the whole province included', async () => {
    fakeApi(answers('territory', view));
    const { user, router } = renderPage('/chi-fa-cosa');
    const area = await screen.findByRole('combobox', { name: 'In quale zona?' });
    expect(offices()).toEqual(['Questura', 'SAI Versilia', 'Patronati']);
    await user.selectOptions(area, 'versilia');
    expect(offices()).toEqual(['Questura', 'SAI Versilia', 'Patronati']);
    await user.click(document.querySelector('#f1-area-piana path') as Element);
    expect(router.state.location.search).toBe('?zona=piana');
    expect(area).toHaveValue('piana');
    expect(document.querySelector('#f1-area-piana')).toHaveClass('chosen');
    expect(offices()).toEqual(['Questura', 'Patronati']);
    expect(screen.getByText('Comuni: Lucca e Porcari.')).toBeInTheDocument();
  });

  it('answers a need with what to know and whom to ask first', async () => {
    fakeApi(answers('territory', view));
    const { user } = renderPage('/chi-fa-cosa');
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Di che cosa hai bisogno?' }),
      'rinnovo',
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Devo rinnovare un permesso' })).toBeInTheDocument();
    expect(screen.getByText('Con il kit.')).toBeInTheDocument();
    expect(offices()).toEqual(['Patronati', 'Questura']);
  });
});

it('every page has something to say before there is any content', async () => {
  const empty = {
    ...answers('territory', { map: null, areas: [], offices: [], needs: [] }),
    ...answers('news', { items: [] }),
    ...answers('glossary', { terms: [] }),
    ...answers('references', { modules: [], acts: [], changed: [], toVerify: [] }),
  };
  fakeApi(empty);
  const { user } = renderPage('/chi-fa-cosa');
  expect(await screen.findByText(/Gli uffici appariranno qui/)).toBeInTheDocument();
  for (const [name, words] of [
    ['Novità', /Le novità appariranno qui/],
    ['Glossario', /Le parole appariranno qui/],
    ['Riferimenti', /Le norme appariranno qui/],
  ] as const) {
    const tools = within(screen.getByRole('navigation', { name: 'Strumenti' }));
    await user.click(tools.getByRole('link', { name }));
    expect(await screen.findByText(words)).toBeInTheDocument();
  }
});
