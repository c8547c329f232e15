import type { RankingView } from '@lumit/applications/domain';
import { screen, within } from '@testing-library/react';
import { anApplicationLine, aRanking } from '../../testing/applications';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const API = `/api/admin/editions/${EDITION_ID}`;
const PAGE = `/segreteria/edizioni/${EDITION_ID}/graduatoria`;
const open = (ranking: RankingView, more: Parameters<typeof fakeApi>[0] = {}, address = PAGE) => {
  const calls = fakeApi({
    'GET /api/me': aPersonWith('admin'),
    'GET /api/editions': { items: [] },
    [`GET ${API}/ranking`]: ranking,
    ...more,
  });
  return { calls, ...renderPage(address) };
};

beforeEach(() => sessionStorage.clear());

describe('S-38: the ranking', () => {
  it('shows places, outcomes with their reasons, the end of the seats, and points that open to their sum', async () => {
    const { user } = open(aRanking());
    const table = await screen.findByRole('table', { name: '4 domande' });
    const rows = within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent ?? '');
    const end = rows.findIndex((row) => row === 'fine posti');
    expect([rows[end - 1], rows[end + 1]]).toEqual([
      expect.stringMatching(/^2Greco Nadia.*Ammessa$/),
      expect.stringMatching(/^3Neri Ugo.*Lista d’attesa \(1\)$/),
    ]);
    expect(within(table).getByText('ente non destinatario')).toBeVisible();
    expect(screen.getByText('2 posti · 4 domande, tutte valutate')).toBeVisible();
    expect(screen.getByText('Bozza, non visibile')).toBeVisible();
    expect(screen.getByText(/A parità di punti viene prima la domanda inviata prima/)).toBeVisible();
    await user.click(within(table).getByText(/mostra i punti della domanda n. 1/));
    expect(within(table).getAllByText('10 su 10')[0]).toBeVisible();
  });

  it('is published after a last look, and says what was told', async () => {
    const published = { admitted: 2, waiting: 1, rejected: 1 };
    const after = aRanking({
      lines: aRanking().lines.map((line) => ({ ...line, isPublished: true })),
      toPublish: { admitted: 0, waiting: 0, rejected: 0 },
      publishedAt: '2026-11-30T10:00:00.000Z',
      publishedBy: 'Lucia Ferrari',
    });
    const said = [aRanking(), after];
    const { user, calls } = open(aRanking(), {
      [`GET ${API}/ranking`]: () => said.shift() ?? after,
      [`POST ${API}/ranking/publication`]: { published, ranking: after },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Pubblica 2 ammesse, 1 in lista, 1 non ammessa' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Pubblicare l’esito di 4 domande?' });
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: /^Pubblica/ }));
    expect(
      await screen.findByText(/Graduatoria pubblicata: 2 ammesse, 1 in lista, 1 non ammessa/),
    ).toBeVisible();
    expect(await screen.findByText(/Pubblicata lun 30 nov 2026, 11:00 da Lucia Ferrari/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Pubblica/ })).not.toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ fingerprint: 'f'.repeat(64) });
  });

  it('cannot be published while some wait to be evaluated, and leads to them', async () => {
    const lines = [
      anApplicationLine(1),
      anApplicationLine(2, { outcome: 'unevaluated', sum: null, position: null }),
    ];
    open(
      aRanking({
        lines,
        unevaluated: 12,
        toPublish: { admitted: 1, waiting: 0, rejected: 0 },
        blockers: [{ code: 'ranking.not_evaluated', params: { count: 12 } }],
      }),
    );
    expect(await screen.findByText(/12 domande sono ancora in valutazione\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vai alle domande da valutare' })).toHaveAttribute(
      'href',
      `/segreteria/edizioni/${EDITION_ID}/domande?is=to_evaluate`,
    );
    expect(screen.queryByRole('button', { name: /^Pubblica/ })).not.toBeInTheDocument();
  });

  it('that changed meanwhile is shown anew and not published', async () => {
    const { user } = open(aRanking(), {
      [`POST ${API}/ranking/publication`]: problem(409, [{ code: 'ranking.changed' }]),
    });
    await user.click(await screen.findByRole('button', { name: /^Pubblica/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Pubblica/ }));
    expect(await screen.findByText(/Nel frattempo la graduatoria è cambiata/)).toBeVisible();
  });

  it('gives free seats to who waits, and names who moved up', async () => {
    const { user } = open(
      aRanking({ seatsForWaiting: 1, toPublish: { admitted: 0, waiting: 0, rejected: 0 } }),
      {
        [`POST ${API}/ranking/promotions`]: {
          promoted: [{ familyName: 'Neri', givenName: 'Ugo' }],
          ranking: aRanking(),
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Ammetti la prima in lista' }));
    expect(
      await screen.findByText('Un posto libero: Neri Ugo passa ad ammessa, email inviata.'),
    ).toBeVisible();
  });

  it('shows the messages before they are sent', async () => {
    const mail = {
      outcome: 'admitted',
      count: 2,
      toName: 'Elena Rossi',
      subject: 'La tua domanda è ammessa',
      text: 'Buongiorno Elena,',
    };
    open(aRanking(), { [`GET ${API}/ranking/mails`]: { mails: [mail] } }, `${PAGE}/email`);
    expect(await screen.findByText('Buongiorno Elena,')).toBeVisible();
    expect(screen.getByTitle(/il messaggio come appare/)).toHaveAttribute(
      'src',
      `${API}/ranking/mails/preview?outcome=admitted`,
    );
  });

  it('of nobody says when it will appear', async () => {
    open(aRanking({ lines: [], toPublish: { admitted: 0, waiting: 0, rejected: 0 } }));
    expect(
      await screen.findByText('La graduatoria apparirà qui quando ci sono domande inviate.'),
    ).toBeVisible();
  });
});
