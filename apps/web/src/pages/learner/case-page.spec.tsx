import type { CaseView } from '@lumit/assignments/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const CASES = `/api/editions/${EDITION_ID}/cases`;
const line = {
  code: 'caso-1',
  title: 'Lei non ha il permesso',
  modules: ['M4', 'M5'],
  profiles: ['A'],
  minutes: 90,
  words: { min: 600, max: 900 },
};
const aCase: CaseView = {
  ...line,
  version: 2,
  checkedOn: '2026-11-22',
  html: '<h2>La situazione</h2><p>Samira chiede aiuto.</p>',
  documents: [
    {
      key: '1-foglio',
      title: 'Foglio della questura',
      kind: 'Modulo',
      from: 'Questura',
      date: '2026-07-28',
      html: 'Testo.',
    },
  ],
  overdue: [],
  rubric: {
    pass: 18,
    cap: 15,
    maximum: 30,
    serious: ['Promettere un esito'],
    criteria: [
      {
        key: 'A',
        title: 'Inquadramento',
        weight: 3,
        levels: ['assente', 'parziale', 'adeguato', 'eccellente'],
      },
    ],
  },
};

describe('before anybody writes an answer', () => {
  it.each([
    ['/casi', { [`GET ${CASES}`]: { items: [{ ...line, documents: 4 }] } }],
    ['/casi/caso-1', { [`GET ${CASES}/caso-1`]: aCase }],
  ])('%s says that it cannot be handed in here yet', async (address, replies) => {
    fakeApi({ 'GET /api/me': aPersonWith('learner'), ...replies });
    renderPage(address);
    expect(await screen.findByText('La risposta per ora non si consegna qui')).toBeVisible();
    expect(screen.getByText(/ti dice lui come e quando mandarla/)).toBeVisible();
  });
});

describe('case studies', () => {
  it('are listed with what they take', async () => {
    fakeApi({
      'GET /api/me': aPersonWith('learner'),
      [`GET ${CASES}`]: { items: [{ ...line, documents: 4 }] },
    });
    renderPage('/casi');
    expect(await screen.findByRole('link', { name: 'Lei non ha il permesso' })).toHaveAttribute(
      'href',
      '/casi/caso-1',
    );
    expect(screen.getByText('Moduli M4, M5 · profilo A · 90 min · risposta di 600-900 parole')).toBeVisible();
    expect(screen.getByText('4 documenti')).toBeVisible();
  });

  it('that are not there yet say who publishes them', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('learner'), [`GET ${CASES}`]: { items: [] } });
    renderPage('/casi');
    expect(await screen.findByText(/quando la Segreteria li pubblica/)).toBeVisible();
  });

  it('show a participant documents and levels with their points, and ask for no model answer', async () => {
    const calls = fakeApi({ 'GET /api/me': aPersonWith('learner'), [`GET ${CASES}/caso-1`]: aCase });
    renderPage('/casi/caso-1');
    expect(await screen.findByRole('heading', { level: 1, name: 'Lei non ha il permesso' })).toBeVisible();
    await userEvent.click(screen.getByText('Foglio della questura'));
    expect(screen.getByText('28 luglio 2026')).toBeVisible();
    await userEvent.click(screen.getByText('A. Inquadramento'));
    const level = screen.getByText('Livello 2: 6 punti').parentElement as HTMLElement;
    expect(within(level).getByText('adeguato')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Per il tutor' })).toBeNull();
    expect(calls.map(({ path }) => path)).not.toContain(`${CASES}/caso-1/model-answer`);
  });

  it('show a tutor the model answer', async () => {
    fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET ${CASES}/caso-1`]: aCase,
      [`GET ${CASES}/caso-1/model-answer`]: { title: 'Risposta modello', html: '<p>Prima la questura.</p>' },
    });
    renderPage('/casi/caso-1');
    await userEvent.click(await screen.findByText('Risposta modello'));
    expect(screen.getByText('Prima la questura.')).toBeVisible();
  });
});
