import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCourse, aModule } from '../../testing/course';
import { fakeApi, NO_ANSWER, problem } from '../../testing/fake-api';
import { aLessonContent, A_LESSON_PROGRESS } from '../../testing/lesson';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const LESSON = `/api/editions/${EDITION_ID}/lessons/accesso-e-durata`;
const SECOND = `${LESSON}/annotations/3/2`;
const anItem = (change: object = {}) => ({
  version: 3,
  block: 2,
  quote: 'Vive in un CAS.',
  highlighted: false,
  note: 'Chiedere il foglio',
  rev: 1,
  updatedAt: '2026-11-22T09:00:00.000Z',
  ...change,
});
const answers = (items: object[], more: Record<string, unknown> = {}) => ({
  'GET /api/me': aPersonWith('learner'),
  [`GET ${LESSON}`]: { content: aLessonContent(), progress: A_LESSON_PROGRESS },
  [`PUT ${LESSON}/progress`]: A_LESSON_PROGRESS,
  [`GET /api/editions/${EDITION_ID}/course`]: aCourse([aModule('M5')]),
  [`GET ${LESSON}/annotations`]: { bookmarked: false, items },
  ...more,
});
const IN_COURSE = { key: 'accesso', code: '5.2', title: 'Accesso', withdrawn: false };
const toolsOf = (place: number) =>
  within(screen.getAllByRole('group', { name: 'Strumenti del paragrafo' })[place] as HTMLElement);
const openTools = async () => userEvent.click(await screen.findByRole('button', { name: 'Appunti' }));

describe('notes in a lesson', () => {
  it('stand under their paragraph, with the tools only when they are asked for', async () => {
    fakeApi(answers([anItem({ highlighted: true })]));
    renderPage('/corso/accesso-e-durata');
    expect(await screen.findByText('Chiedere il foglio')).toBeVisible();
    expect(screen.getByText(/Vive in un/).closest('p')).toHaveAttribute('data-highlighted');
    expect(screen.queryByRole('group', { name: 'Strumenti del paragrafo' })).toBeNull();
    await openTools();
    // Three paragraphs; headings carry nothing.
    expect(screen.getAllByRole('group', { name: 'Strumenti del paragrafo' })).toHaveLength(3);
  });

  it('and a way to report an error is seen without opening the notes, and says what to do', async () => {
    fakeApi(answers([]));
    renderPage('/corso/accesso-e-durata');
    await userEvent.click(await screen.findByRole('button', { name: 'Segnala un errore' }));
    const hint = screen.getByText('Scegli il paragrafo da correggere');
    // Between the button and what the lesson teaches: further down, a phone shows nothing of the press.
    const objectives = screen.getByText('In questa lezione impari a:');
    expect(hint.compareDocumentPosition(objectives) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await userEvent.click(toolsOf(1).getByRole('button', { name: 'Segnala un errore' }));
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('are written and kept by the server with the paragraph’s words', async () => {
    const calls = fakeApi(answers([], { [`PUT ${SECOND}`]: { item: anItem() } }));
    renderPage('/corso/accesso-e-durata');
    await openTools();
    await userEvent.click(toolsOf(0).getByRole('button', { name: 'Scrivi una nota' }));
    await userEvent.type(screen.getByLabelText('La tua nota'), 'Chiedere il foglio');
    await userEvent.click(screen.getByRole('button', { name: 'Salva la nota' }));
    expect(await screen.findByText('Chiedere il foglio')).toBeVisible();
    expect(screen.queryByLabelText('La tua nota')).toBeNull();
    expect(calls.find(({ path, method }) => path === SECOND && method === 'PUT')?.body).toEqual({
      quote: 'Vive in un CAS.',
      highlighted: false,
      note: 'Chiedere il foglio',
      rev: 0,
    });
  });

  it('that cannot be saved stay in the field, with the reason', async () => {
    fakeApi(answers([], { [`PUT ${SECOND}`]: NO_ANSWER }));
    renderPage('/corso/accesso-e-durata');
    await openTools();
    await userEvent.click(toolsOf(0).getByRole('button', { name: 'Scrivi una nota' }));
    await userEvent.type(screen.getByLabelText('La tua nota'), 'Non perdermi');
    await userEvent.click(screen.getByRole('button', { name: 'Salva la nota' }));
    expect(await screen.findByText(/Non c’è connessione/)).toBeVisible();
    expect(screen.getByLabelText('La tua nota')).toHaveValue('Non perdermi');
  });

  it('A2: in progress outlive a reload, until they are given up', async () => {
    fakeApi(answers([]));
    renderPage('/corso/accesso-e-durata');
    await openTools();
    await userEvent.click(toolsOf(0).getByRole('button', { name: 'Scrivi una nota' }));
    await userEvent.type(screen.getByLabelText('La tua nota'), 'A metà');
    cleanup();
    renderPage('/corso/accesso-e-durata');
    expect(await screen.findByLabelText('La tua nota')).toHaveValue('A metà');
    await userEvent.click(screen.getByRole('button', { name: 'Annulla' }));
    cleanup();
    renderPage('/corso/accesso-e-durata');
    await openTools();
    expect(screen.queryByLabelText('La tua nota')).toBeNull();
  });

  it('close on Esc without losing what was typed', async () => {
    fakeApi(answers([]));
    renderPage('/corso/accesso-e-durata');
    await openTools();
    const write = () => userEvent.click(toolsOf(0).getByRole('button', { name: 'Scrivi una nota' }));
    await write();
    await userEvent.type(screen.getByLabelText('La tua nota'), 'A metà{Escape}');
    expect(screen.queryByLabelText('La tua nota')).toBeNull();
    await write();
    expect(screen.getByLabelText('La tua nota')).toHaveValue('A metà');
  });

  it('changed on another device are shown as stored, and one’s own words stay in the field', async () => {
    const conflict = problem(409, [{ code: 'annotations.changed_elsewhere' }], {
      current: anItem({ note: 'Dal telefono', rev: 2 }),
    });
    const calls = fakeApi(answers([anItem()], { [`PUT ${SECOND}`]: conflict }));
    renderPage('/corso/accesso-e-durata');
    await userEvent.click(await screen.findByRole('button', { name: 'Modifica la nota' }));
    await userEvent.type(screen.getByLabelText('La tua nota'), ' domani');
    await userEvent.click(screen.getByRole('button', { name: 'Salva la nota' }));
    expect(await screen.findByText(/Hai cambiato questo appunto/)).toBeVisible();
    expect(screen.getByText('Dal telefono')).toBeVisible();
    expect(screen.getByLabelText('La tua nota')).toHaveValue('Chiedere il foglio domani');
    await userEvent.click(screen.getByRole('button', { name: 'Salva la nota' }));
    await waitFor(() =>
      expect(
        calls.filter(({ path, method }) => path === SECOND && method === 'PUT').at(-1)?.body,
      ).toMatchObject({
        note: 'Chiedere il foglio domani',
        rev: 2,
      }),
    );
  });

  it('move with their paragraph to a new version, and are listed apart when its words are gone', async () => {
    fakeApi(
      answers([
        anItem({ version: 2, block: 4, note: 'Si è spostata' }),
        anItem({ version: 2, block: 9, quote: 'Parole tolte.', note: 'Rimasta sola' }),
      ]),
    );
    renderPage('/corso/accesso-e-durata');
    const note = await screen.findByText('Si è spostata');
    expect(note.closest('[data-between]')?.previousElementSibling).toHaveAttribute('id', 'p2');
    const lost = screen.getByRole('region', { name: 'I tuoi appunti su paragrafi cambiati' });
    expect(within(lost).getByText('Rimasta sola')).toBeVisible();
    expect(within(lost).getByText('Parole tolte.')).toBeVisible();
  });
});

describe('highlight, bookmark and report', () => {
  it('a paragraph is highlighted when the server has it', async () => {
    fakeApi(answers([], { [`PUT ${SECOND}`]: { item: anItem({ note: null, highlighted: true }) } }));
    renderPage('/corso/accesso-e-durata');
    await openTools();
    await userEvent.click(toolsOf(0).getByRole('button', { name: 'Evidenzia' }));
    expect(await toolsOf(0).findByRole('button', { name: 'Evidenziato', pressed: true })).toBeVisible();
    expect(screen.getByText(/Vive in un/).closest('p')).toHaveAttribute('data-highlighted');
  });

  it('a bookmark that the server refuses is taken back', async () => {
    fakeApi(answers([], { [`PUT ${LESSON}/bookmark`]: problem(503) }));
    renderPage('/corso/accesso-e-durata');
    await userEvent.click(await screen.findByRole('button', { name: 'Segnalibro' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Segnalibro', pressed: false })).toBeVisible(),
    );
  });

  it('a report goes to the tutor with the paragraph, and needs some words', async () => {
    const calls = fakeApi(answers([], { [`POST ${LESSON}/reports`]: { id: 'r1' } }));
    renderPage('/corso/accesso-e-durata');
    await openTools();
    await userEvent.click(toolsOf(0).getByRole('button', { name: 'Segnala un errore' }));
    await userEvent.click(screen.getByRole('button', { name: 'Invia al tutor' }));
    expect(screen.getByText('Scrivi che cosa non va, in poche parole')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Che cosa non va?'), 'Il termine è sbagliato');
    await userEvent.click(screen.getByRole('button', { name: 'Invia al tutor' }));
    expect(await screen.findByText('Grazie: l’abbiamo mandata al tutor con il paragrafo.')).toBeVisible();
    expect(calls.at(-1)?.body).toEqual({
      version: 3,
      block: 2,
      quote: 'Vive in un CAS.',
      text: 'Il termine è sbagliato',
    });
  });
});

describe('the notebook', () => {
  const NOTEBOOK = `/api/editions/${EDITION_ID}/annotations`;

  it('lists lessons with notes, highlights and bookmarks, each with the way to its paragraph', async () => {
    fakeApi({
      'GET /api/me': aPersonWith('learner'),
      [`GET ${NOTEBOOK}`]: {
        lessons: [{ ...IN_COURSE, bookmarked: true, items: [anItem({ highlighted: true })] }],
      },
    });
    renderPage('/appunti');
    const lesson = await screen.findByRole('region', { name: '5.2 Accesso' });
    expect(within(lesson).getByText('Segnalibro')).toBeVisible();
    expect(within(lesson).getByText('Chiedere il foglio')).toBeVisible();
    expect(within(lesson).getByRole('link', { name: 'Vai al paragrafo' })).toHaveAttribute(
      'href',
      '/corso/accesso#p2',
    );
  });

  it('says of a lesson that left the course that its last version can be read', async () => {
    const withdrawn = { ...IN_COURSE, withdrawn: true, bookmarked: false, items: [anItem()] };
    fakeApi({ 'GET /api/me': aPersonWith('learner'), [`GET ${NOTEBOOK}`]: { lessons: [withdrawn] } });
    renderPage('/appunti');
    const lesson = await screen.findByRole('region', { name: 'Accesso' });
    expect(within(lesson).getByText('Lezione ritirata')).toBeVisible();
    expect(within(lesson).getByRole('link', { name: 'Vai al paragrafo' })).toHaveAttribute(
      'href',
      '/corso/accesso#p2',
    );
  });

  it('that is empty says how to begin', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('learner'), [`GET ${NOTEBOOK}`]: { lessons: [] } });
    renderPage('/appunti');
    expect(await screen.findByText(/Qui trovi i tuoi appunti/)).toBeVisible();
  });
});

describe('reported errors for tutors', () => {
  const REPORTS = `/api/editions/${EDITION_ID}/lesson-reports`;
  const aReport = (change: object = {}) => ({
    id: 'r1',
    lesson: { code: '5.2', title: 'Accesso', version: 4 },
    version: 3,
    block: 2,
    quote: 'Vive in un CAS.',
    text: 'Il termine è sbagliato',
    reporter: 'Anna Bianchi',
    createdAt: '2026-11-22T09:00:00.000Z',
    closedAt: null,
    ...change,
  });

  it('show paragraph, words and name, and are closed by the server', async () => {
    let isClosed = false;
    fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET ${REPORTS}`]: () => ({
        items: [aReport({ closedAt: isClosed ? '2026-11-23T09:00:00.000Z' : null })],
      }),
      'POST /api/lesson-reports/r1/close': () => {
        isClosed = true;
        return { id: 'r1' };
      },
    });
    renderPage('/segnalazioni');
    const open = await screen.findByRole('region', { name: 'Da guardare (1)' });
    expect(open).toHaveTextContent('Anna Bianchi');
    expect(open).toHaveTextContent('la lezione è cambiata dopo la segnalazione');
    await userEvent.click(within(open).getByRole('button', { name: 'Segna come chiusa' }));
    expect(await screen.findByRole('region', { name: 'Chiuse (1)' })).toHaveTextContent(
      'Il termine è sbagliato',
    );
  });

  it('that are none say so', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('tutor'), [`GET ${REPORTS}`]: { items: [] } });
    renderPage('/segnalazioni');
    expect(await screen.findByText(/Nessuna segnalazione/)).toBeVisible();
  });
});
