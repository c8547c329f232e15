import type { SearchView } from '@lumit/courses/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const plain = (text: string) => [{ text, found: false }];
const none = { total: 0, more: false, items: [] };
const nothing: SearchView = { idle: null, suggestion: null, lessons: none, terms: none, norms: none };
const hit = {
  editionId: EDITION_ID,
  editionTitle: 'LUMIT 2026-27',
  code: '5.2',
  moduleCode: 'M5',
  moduleTitle: 'Accoglienza',
  title: plain('Accesso e durata'),
  anchor: 's-quanto-dura',
  heading: plain('Quanto dura'),
  snippet: [
    { text: 'Il <b>centro</b> di ', found: false },
    { text: 'accoglienza', found: true },
  ],
  also: [{ anchor: 's-i-ricorsi', heading: 'I ricorsi' }],
};
const found: SearchView = {
  ...nothing,
  lessons: { total: 34, more: false, items: [hit] },
  terms: { total: 1, more: false, items: [{ key: 'cas', title: plain('CAS'), snippet: plain('Centro.') }] },
  norms: { total: 1, more: false, items: [{ key: 'tui', title: plain('TUI'), snippet: plain('D.Lgs.') }] },
};
const answers = (view: unknown) => ({ 'GET /api/me': aPersonWith('learner'), 'GET /api/search': view });

describe('the search page', () => {
  it('groups what was found, each leading to its place, with the words marked and no HTML of the text', async () => {
    const calls = fakeApi(answers(found));
    renderPage('/cerca?q=accoglienza');
    const lessons = await screen.findByRole('region', { name: 'Lezioni (34)' });
    expect(calls.some(({ path }) => path === '/api/search?q=accoglienza&page=1')).toBe(true);
    expect(within(lessons).getByRole('link', { name: '5.2 Accesso e durata: Quanto dura' })).toHaveAttribute(
      'href',
      '/corso/5.2#s-quanto-dura',
    );
    expect(within(lessons).getByText('accoglienza').tagName).toBe('MARK');
    expect(within(lessons).getByText(/<b>centro<\/b>/)).toBeInTheDocument();
    expect(within(lessons).getByRole('link', { name: 'I ricorsi' })).toHaveAttribute(
      'href',
      '/corso/5.2#s-i-ricorsi',
    );
    expect(within(lessons).getByRole('link', { name: 'Mostra 34 risultati in Lezioni' })).toHaveAttribute(
      'href',
      '/cerca?q=accoglienza&tipo=lezioni',
    );
    expect(screen.getByRole('link', { name: 'CAS' })).toHaveAttribute('href', '/glossario#cas');
    expect(screen.getByRole('link', { name: 'TUI' })).toHaveAttribute('href', '/corso/riferimenti#norma-tui');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('36 risultati per «accoglienza».'),
    );
  });

  it('is asked from the header, from anywhere, by Enter', async () => {
    fakeApi(answers(found));
    const { user, router } = renderPage('/cerca');
    const header = within(await screen.findByRole('banner'));
    await user.type(
      await header.findByRole('searchbox', { name: 'Cerca nel corso' }),
      "l'asilo & altro{Enter}",
    );
    expect(router.state.location.pathname + router.state.location.search).toBe(
      "/cerca?q=l'asilo%20%26%20altro",
    );
    expect(await screen.findByRole('searchbox', { name: 'Che cosa cerchi?' })).toHaveValue("l'asilo & altro");
  });

  it('pages one kind', async () => {
    const calls = fakeApi(answers({ ...found, terms: none, norms: none }));
    renderPage('/cerca?q=asilo&tipo=lezioni&pagina=2');
    expect(await screen.findByText('Pagina 2 di 2')).toBeInTheDocument();
    expect(calls.some(({ path }) => path === '/api/search?q=asilo&page=2&kind=lessons')).toBe(true);
    expect(screen.getByRole('link', { name: 'Precedente' })).toHaveAttribute(
      'href',
      '/cerca?q=asilo&tipo=lezioni',
    );
  });

  it('offers what was likely meant as a link, above what that finds', async () => {
    fakeApi(answers({ ...found, suggestion: 'permesso di soggiorno' }));
    renderPage('/cerca?q=permesso di sogiorno');
    expect(await screen.findByRole('link', { name: 'permesso di soggiorno' })).toHaveAttribute(
      'href',
      '/cerca?q=permesso%20di%20soggiorno',
    );
    expect(
      screen.getByText(/Nessun risultato per «permesso di sogiorno»\. Forse cercavi/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Mostra 34 risultati in Lezioni' })).toHaveAttribute(
      'href',
      '/cerca?q=permesso+di+soggiorno&tipo=lezioni',
    );
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'Forse cercavi «permesso di soggiorno»: 36 risultati.',
      ),
    );
  });

  it('says what to do when nothing is found, or nothing was looked for', async () => {
    fakeApi(answers(nothing));
    renderPage('/cerca?q=zzz');
    expect(await screen.findByText('Nessun risultato per «zzz». Prova con meno parole.')).toBeInTheDocument();
  });

  it.each([
    ['no-words', /i segni da soli non si cercano/],
    ['too-short', /almeno due lettere/],
    ['common-words', /aggiungine una/],
  ])('%s', async (idle, words) => {
    fakeApi(answers({ ...nothing, idle }));
    renderPage('/cerca?q=x');
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('tells that a search is too wide, and why one was refused', async () => {
    fakeApi(answers({ ...found, lessons: { ...found.lessons, more: true } }));
    renderPage('/cerca?q=permesso');
    expect(await screen.findByText(/Restringi la ricerca/)).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Lezioni (oltre 34)' })).toBeInTheDocument();
  });

  it('tells why a search was refused', async () => {
    fakeApi(answers(problem(422, [{ code: 'courses.search_too_long', params: { max: 200 } }])));
    renderPage(`/cerca?q=${'x'.repeat(300)}`);
    expect(await screen.findByText(/al massimo 200 caratteri/)).toBeInTheDocument();
  });

  it('names the edition of a lesson elsewhere', async () => {
    const elsewhere = {
      ...hit,
      editionId: '00000000-0000-4000-8000-0000000000ee',
      editionTitle: 'PRISMA 2026',
    };
    fakeApi(answers({ ...found, lessons: { total: 1, more: false, items: [elsewhere] } }));
    renderPage('/cerca?q=accoglienza');
    expect(await screen.findByText(/M5 Accoglienza, PRISMA 2026/)).toBeInTheDocument();
  });

  it('is not in the header of who only administers', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('admin') });
    renderPage('/privacy');
    expect(await screen.findByRole('button', { name: /Anna Bianchi/ })).toBeInTheDocument();
    expect(screen.queryByRole('search')).toBeNull();
  });
});
