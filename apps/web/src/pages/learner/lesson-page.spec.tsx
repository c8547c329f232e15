import { screen, waitFor, within } from '@testing-library/react';
import { aCourse, aLessonLine, aModule } from '../../testing/course';
import { fakeApi, NO_ANSWER, problem } from '../../testing/fake-api';
import { A_LESSON_PROGRESS, aLessonContent } from '../../testing/lesson';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const content = aLessonContent();
const notOpened = A_LESSON_PROGRESS;
const halfWay = {
  ...notOpened,
  state: 'half-way',
  anchor: 4,
  missing: [
    { code: 'enrolments.end_not_reached' },
    { code: 'enrolments.self_check_missing', params: { needed: 3, of: 3, missing: 3 } },
  ],
};
const LESSON = `/api/editions/${EDITION_ID}/lessons/accesso-e-durata`;
const answers = (progress: object = halfWay) => ({
  'GET /api/me': aPersonWith('learner'),
  [`GET ${LESSON}`]: { content, progress },
  [`PUT ${LESSON}/progress`]: progress,
  [`GET /api/editions/${EDITION_ID}/course`]: aCourse([
    aModule('M5', {
      lessons: [aLessonLine('5.1', { state: 'done' }), aLessonLine('5.2', { state: 'half-way' })],
    }),
  ]),
});

describe('the lesson page', () => {
  it('shows title, facts, objectives, text, references and sources', async () => {
    fakeApi(answers());
    renderPage('/corso/accesso-e-durata');
    expect(
      await screen.findByRole('heading', { level: 1, name: '5.2 Accesso e durata' }),
    ).toBeInTheDocument();
    expect(screen.getByText('25 min')).toBeInTheDocument();
    expect(screen.getByText('12 nov 2026')).toBeInTheDocument();
    expect(screen.getByText('contare i giorni')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Quanto dura' })).toBeInTheDocument();
    const references = screen.getByRole('region', { name: 'Riferimenti' });
    expect(
      within(references).getByRole('link', { name: 'art. 5 TUI (si apre in una nuova scheda)' }),
    ).toHaveAttribute('rel', 'noopener');
    expect(within(references).getByText(/da verificare/)).toBeInTheDocument();
    expect(
      within(screen.getByRole('region', { name: 'Fonti' })).getByText(/ciclo di vita/),
    ).toBeInTheDocument();
  });

  it('says above the text which of its statements have passed their last day, and what to check', async () => {
    const overdue = [
      {
        anchor: 'p4',
        text: 'va convertito',
        on: '2026-11-28',
        then: 'Controlla in Gazzetta',
        reference: { citation: 'D.L. 168/2026', href: 'https://www.normattiva.it/x' },
        looked: { on: '2026-11-30', found: 'Nessuna fonte' },
      },
    ];
    fakeApi({
      ...answers(),
      [`GET ${LESSON}`]: { content: aLessonContent({ overdue }), progress: halfWay },
    });
    renderPage('/corso/accesso-e-durata');
    const title = await screen.findByText('Un termine è passato: controlla prima di usarlo');
    const box = within(title.parentElement as HTMLElement);
    expect(box.getByRole('link', { name: '«va convertito»' })).toHaveAttribute(
      'href',
      '/corso/accesso-e-durata#p4',
    );
    expect(box.getByRole('listitem')).toHaveTextContent(
      '«va convertito». Termine passato il 28 novembre 2026. Controllato il 30 novembre 2026: Nessuna fonte. Controlla in Gazzetta. D.L. 168/2026',
    );
  });

  it('keeps the contents lists outside main, with the current lesson marked', async () => {
    fakeApi(answers());
    renderPage('/corso/accesso-e-durata');
    const lessons = await screen.findByRole('navigation', { name: 'Lezioni del modulo' });
    expect(lessons.closest('main')).toBeNull();
    expect(within(lessons).getByRole('link', { current: 'page' })).toHaveTextContent('5.2 Lezione 5.2');
    expect(within(lessons).getByRole('link', { name: /5\.1/ })).toHaveTextContent('Fatta');
    const contents = screen.getByRole('navigation', { name: 'In questa pagina' });
    expect(within(contents).getByRole('link', { name: 'Quanto dura' })).toHaveAttribute(
      'href',
      '#s-quanto-dura',
    );
  });

  it('tells the server that the lesson was opened, with the version that is shown', async () => {
    const calls = fakeApi(answers(notOpened));
    renderPage('/corso/accesso-e-durata');
    await waitFor(() =>
      expect(calls).toContainEqual({ method: 'PUT', path: `${LESSON}/progress`, body: { version: 3 } }),
    );
  });

  it('leaves no trace of a tutor who reads', async () => {
    const calls = fakeApi({ ...answers(notOpened), 'GET /api/me': aPersonWith('tutor') });
    renderPage('/corso/accesso-e-durata');
    await screen.findByRole('heading', { level: 1, name: '5.2 Accesso e durata' });
    expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Controlla' })).not.toBeInTheDocument();
    expect(screen.queryByText(/Ti manca/)).not.toBeInTheDocument();
  });

  it('offers to resume at the paragraph and goes there', async () => {
    fakeApi(answers());
    HTMLElement.prototype.scrollIntoView = () => undefined;
    const { user } = renderPage('/corso/accesso-e-durata');
    expect(await screen.findByText('Riprendi da «Quanto dura»')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Riprendi' }));
    expect(document.activeElement).toHaveAttribute('id', 'p4');
    expect(screen.queryByText(/Riprendi da/)).not.toBeInTheDocument();
  });

  it.each([
    ['at the beginning', { ...halfWay, anchor: 2 }],
    ['when it was read to the end', { ...halfWay, reachedEnd: true }],
    ['when it is done', { ...halfWay, state: 'done', doneAt: '2026-11-20T09:00:00Z', missing: [] }],
  ])('does not offer to resume %s', async (_, progress) => {
    fakeApi(answers(progress));
    renderPage('/corso/accesso-e-durata');
    await screen.findByRole('heading', { level: 1, name: '5.2 Accesso e durata' });
    expect(screen.queryByText(/Riprendi da/)).not.toBeInTheDocument();
  });

  it('explains a glossary term on press', async () => {
    fakeApi(answers());
    const { user } = renderPage('/corso/accesso-e-durata');
    await user.click(await screen.findByRole('button', { name: 'CAS' }));
    const box = screen.getByRole('group', { name: 'Glossario', hidden: true });
    expect(box).toHaveTextContent('Centro di accoglienza straordinaria.');
    expect(within(box).getByText('inglese')).toBeInTheDocument();
    expect(within(box).getByText('emergency centre')).toHaveAttribute('lang', 'en');
    expect(screen.getByRole('button', { name: 'CAS' })).toHaveAttribute('aria-expanded', 'true');
  });

  it('says what is missing, and when it was done', async () => {
    fakeApi(answers());
    const { queries } = renderPage('/corso/accesso-e-durata');
    expect(
      await screen.findByText(
        'Ti manca: arrivare in fondo al testo e rispondere a tutte le domande di «Mettiti alla prova» (3 domande).',
      ),
    ).toBeInTheDocument();
    queries.clear();
    document.body.innerHTML = '';
    fakeApi(answers({ ...halfWay, state: 'done', doneAt: '2026-11-12T09:42:00Z', missing: [] }));
    renderPage('/corso/accesso-e-durata');
    expect(await screen.findByText('Fatta il 12 novembre 2026')).toBeInTheDocument();
  });

  it('goes back and on across lessons and tests', async () => {
    fakeApi(answers());
    renderPage('/corso/accesso-e-durata');
    const way = await screen.findByRole('navigation', { name: 'Lezione precedente e successiva' });
    expect(within(way).getByRole('link', { name: /5\.1 Il sistema/ })).toHaveAttribute('href', '/corso/5.1');
    expect(within(way).getByRole('link', { name: /Test del modulo 5/ })).toHaveAttribute(
      'href',
      '/test/test-m5',
    );
  });

  it('answers a self-check question at once, tells why, and counts the try', async () => {
    const done = { ...halfWay, tried: { a: false } };
    const calls = fakeApi({
      ...answers(),
      [`POST ${LESSON}/self-check/a`]: {
        right: false,
        verdict: 'wrong',
        explanation: 'Perché <em>no</em>.',
        feedback: ['Era prima.'],
      },
      [`PUT ${LESSON}/progress`]: done,
    });
    const { user } = renderPage('/corso/accesso-e-durata');
    const first = within(await screen.findByRole('listitem', { name: 'Domanda 1 di 3' }));
    await user.click(first.getByRole('button', { name: 'Controlla' }));
    expect(first.getByText('Rispondi alla domanda, poi controlla.')).toBeInTheDocument();
    await user.click(first.getByLabelText('No'));
    await user.click(first.getByRole('button', { name: 'Controlla' }));
    expect(await first.findByText('Non ancora')).toBeInTheDocument();
    expect(first.getByText('no')).toBeInTheDocument();
    expect(document.activeElement).toHaveTextContent('Non ancora');
    expect(calls).toContainEqual({
      method: 'POST',
      path: `${LESSON}/self-check/a`,
      body: { answer: ['a-1'] },
    });
    await waitFor(() =>
      expect(calls.at(-1)).toEqual({ method: 'PUT', path: `${LESSON}/progress`, body: {} }),
    );
    await user.click(first.getByRole('button', { name: 'Prosegui' }));
    expect(document.activeElement).toHaveAccessibleName('Domanda 2 di 3');
    await user.click(first.getByRole('button', { name: 'Riprova' }));
    expect(first.queryByText('Era prima.')).not.toBeInTheDocument();
    expect(first.getByText('Già provata')).toBeInTheDocument();
  });

  it('says so when a try does not reach the server, and keeps the answer', async () => {
    fakeApi({ ...answers(), [`POST ${LESSON}/self-check/a`]: NO_ANSWER });
    const { user } = renderPage('/corso/accesso-e-durata');
    const first = within(await screen.findByRole('listitem', { name: 'Domanda 1 di 3' }));
    await user.click(first.getByLabelText('Sì'));
    await user.click(first.getByRole('button', { name: 'Controlla' }));
    expect(await first.findByText(/Non c’è connessione/)).toBeInTheDocument();
    expect(first.getByLabelText('Sì')).toBeChecked();
  });

  it('changes the size of the text and keeps it', async () => {
    fakeApi(answers());
    const { user } = renderPage('/corso/accesso-e-durata');
    await user.click(await screen.findByLabelText('130%'));
    expect(document.querySelector('[data-text-size="130"]')).toContainElement(document.getElementById('p2'));
    expect(localStorage.getItem(`lumit.text-size.${aPersonWith().person.id}`)).toBe('130');
    localStorage.clear();
  });

  it('finds nothing at an odd address or for a lesson of somebody else', async () => {
    fakeApi({ ...answers(), [`GET ${LESSON}`]: problem(404) });
    renderPage('/corso/accesso-e-durata');
    expect(await screen.findByRole('heading', { name: 'Pagina non trovata' })).toBeInTheDocument();
  });

  it('A6: opened by its number, goes on under the address that stays', async () => {
    const calls = fakeApi({
      ...answers(),
      [`GET /api/editions/${EDITION_ID}/lessons/5.2`]: { content, progress: halfWay },
    });
    const { router } = renderPage('/corso/5.2#p4');
    await screen.findByRole('heading', { level: 1, name: '5.2 Accesso e durata' });
    expect(router.state.location).toMatchObject({ pathname: '/corso/accesso-e-durata', hash: '#p4' });
    await waitFor(() =>
      expect(calls.some(({ method, path }) => method === 'PUT' && path === `${LESSON}/progress`)).toBe(true),
    );
    expect(calls.filter(({ path }) => path.endsWith('/lessons/5.2') || path === LESSON)).toHaveLength(1);
  });

  it('A6: says whose number it was, when the number has passed to another lesson', async () => {
    const codeWasOf = { key: 'il-sistema', code: '5.4', title: 'Il sistema' };
    fakeApi({ ...answers(), [`GET ${LESSON}`]: { content: { ...content, codeWasOf }, progress: halfWay } });
    renderPage('/corso/accesso-e-durata');
    expect(await screen.findByText(/Prima il numero 5.2 era di un’altra lezione/)).toBeVisible();
    expect(screen.getByRole('link', { name: '5.4 Il sistema' })).toHaveAttribute('href', '/corso/il-sistema');
  });

  it('is marked once it left the course, and can be read only', async () => {
    const gone = { ...content, withdrawnAt: '2026-11-24T14:00:00.000Z', previous: null, next: null };
    const calls = fakeApi({
      ...answers(),
      [`GET ${LESSON}`]: { content: gone, progress: notOpened },
      [`GET ${LESSON}/annotations`]: { bookmarked: true, items: [] },
    });
    renderPage('/corso/accesso-e-durata');
    expect(await screen.findByText('Lezione ritirata')).toBeVisible();
    expect(screen.getByText(/dal 24 novembre 2026/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Appunti' })).toBeNull();
    expect(screen.queryByText(/Ti manca/)).toBeNull();
    expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});
