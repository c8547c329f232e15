import { screen, waitFor, within } from '@testing-library/react';
import { anApplicationLine, anOfficeApplication } from '../../testing/applications';
import { aSetUp } from '../../testing/editions';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const API = `/api/admin/editions/${EDITION_ID}`;
const PAGE = `/segreteria/edizioni/${EDITION_ID}`;
const ONE = anOfficeApplication();
const COUNTS = { to_evaluate: 1, evaluated: 2, admitted: 0, waiting: 0, rejected: 0, withdrawn: 0 };
const open = (address: string, answers: Parameters<typeof fakeApi>[0]) => {
  const calls = fakeApi({
    'GET /api/me': aPersonWith('admin'),
    'GET /api/editions': { items: [] },
    [`GET ${API}`]: aSetUp(),
    ...answers,
  });
  return { calls, ...renderPage(`${PAGE}${address}`) };
};
const sent = (calls: ReturnType<typeof fakeApi>) =>
  calls.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path, body]);

beforeEach(() => sessionStorage.clear());

describe('the page of an application', () => {
  it('leads to others with the same codice fiscale', async () => {
    const sameCodiceFiscale = [{ id: '00000000-0000-4000-8000-0000000000f7', number: 7 }];
    open(`/domande/${ONE.id}`, {
      [`GET ${API}/applications/${ONE.id}`]: anOfficeApplication({ sameCodiceFiscale }),
    });
    expect(await screen.findByText('Stesso codice fiscale')).toBeVisible();
    expect(screen.getByRole('link', { name: 'domanda n. 7' })).toHaveAttribute(
      'href',
      `${PAGE}/domande/${sameCodiceFiscale[0]?.id}`,
    );
  });
});

describe('the list of applications', () => {
  it('has its filters in the address, and tells of drafts that nobody reads', async () => {
    const list = { items: [anApplicationLine(1)], total: 1, counts: COUNTS, drafts: 2 };
    const { user, router, calls } = open('/domande', { [`GET ${API}/applications`]: list });
    expect(await screen.findByRole('link', { name: 'Rossi Elena' })).toHaveAttribute(
      'href',
      `${PAGE}/domande/${ONE.id}`,
    );
    expect(screen.getByText(/2 altre domande sono iniziate e non inviate/)).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Stato' }), 'In valutazione (1)');
    await user.type(screen.getByRole('searchbox', { name: /^Nome/ }), 'rossi');
    await user.click(screen.getByRole('button', { name: 'Cerca' }));
    await screen.findByRole('link', { name: 'Azzera i filtri' });
    expect(router.state.location.search).toBe('?is=to_evaluate&q=rossi');
    expect(calls.at(-1)?.path).toBe(`${API}/applications?is=to_evaluate&q=rossi`);
  });

  it('sets several aside for one reason', async () => {
    const items = [anApplicationLine(1), anApplicationLine(2, { familyName: 'Greco' })];
    const list = { items, total: 2, counts: COUNTS, drafts: 0 };
    const { user, calls } = open('/domande', {
      [`GET ${API}/applications`]: list,
      [`POST ${API}/applications/rejections`]: list,
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Scegli la domanda n. 1 di Rossi Elena' }));
    await user.click(screen.getByRole('checkbox', { name: 'Scegli la domanda n. 2 di Greco Elena' }));
    await user.click(screen.getByRole('button', { name: 'Segna come non ammesse 2 domande' }));
    const dialog = await screen.findByRole('dialog', { name: 'Segnare come non ammesse 2 domande?' });
    await user.click(within(dialog).getByRole('button', { name: 'Segna 2 domande' }));
    expect(within(dialog).getByText('Scrivi il motivo, almeno 3 caratteri')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Motivo' }), 'ente non destinatario');
    await user.click(within(dialog).getByRole('button', { name: 'Segna 2 domande' }));
    expect(
      await screen.findByText('2 domande da non ammettere: lo diremo con la graduatoria.'),
    ).toBeVisible();
    expect(sent(calls)).toEqual([
      [
        'POST',
        `${API}/applications/rejections`,
        { applications: items.map(({ id }) => ({ id, version: 1 })), reason: 'ente non destinatario' },
      ],
    ]);
  });
});

describe('one application', () => {
  const url = `${API}/applications/${ONE.id}`;

  it('shows the codice fiscale only by a press', async () => {
    const { user, calls } = open(`/domande/${ONE.id}`, {
      [`GET ${url}`]: ONE,
      [`POST ${url}/codice-fiscale`]: { codiceFiscale: 'RSSLNE85M52E715X' },
    });
    expect(await screen.findByText('RSS••••••••••••X')).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Mostra il codice fiscale' }));
    expect(await screen.findByText('RSSLNE85M52E715X')).toBeVisible();
  });

  it('keeps points that are whole and within their criterion, and says beside each field what is not', async () => {
    const { user, calls } = open(`/domande/${ONE.id}`, {
      [`GET ${url}`]: anOfficeApplication({ points: {}, sum: null, outcome: 'unevaluated', position: null }),
      [`PUT ${url}/points`]: anOfficeApplication({ version: 2 }),
    });
    const role = await screen.findByRole('textbox', { name: 'Ruolo' });
    await user.type(role, '10,5');
    await user.click(screen.getByRole('button', { name: 'Salva i punti' }));
    expect(screen.getByRole('link', { name: 'Ruolo: scrivi un numero intero da 0 a 10' })).toBeVisible();
    expect(sent(calls)).toEqual([]);
    await user.clear(role);
    await user.type(role, '10');
    await user.type(screen.getByRole('textbox', { name: 'Anni di servizio' }), '8');
    await user.click(screen.getByRole('button', { name: 'Salva i punti' }));
    expect(await screen.findByText('Punti salvati: 18 punti in tutto.')).toBeVisible();
    expect(sent(calls)).toEqual([['PUT', `${url}/points`, { version: 1, points: { ruolo: 10, anni: 8 } }]]);
  });

  it('that somebody else changed keeps what was typed', async () => {
    const { user } = open(`/domande/${ONE.id}`, {
      [`GET ${url}`]: ONE,
      [`PUT ${url}/points`]: problem(409, [{ code: 'ranking.application_changed', params: { number: 1 } }]),
    });
    const role = await screen.findByRole('textbox', { name: 'Ruolo' });
    await user.clear(role);
    await user.type(role, '3');
    await user.click(screen.getByRole('button', { name: 'Salva i punti' }));
    expect(await screen.findByText(/Un’altra persona ha modificato la domanda n. 1/)).toBeVisible();
    expect(role).toHaveValue('3');
  });

  it('withdrawn by the office gives its seat to the next, who is named', async () => {
    const admitted = anOfficeApplication({ state: 'admitted', isPublished: true });
    const { user, calls } = open(`/domande/${ONE.id}`, {
      [`GET ${url}`]: admitted,
      [`POST ${url}/withdrawal`]: {
        application: anOfficeApplication({ state: 'withdrawn', outcome: 'withdrawn', isPublished: true }),
        promoted: [{ familyName: 'Neri', givenName: 'Ugo' }],
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ritira la domanda' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ritirare la domanda n. 1 di Rossi Elena?' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Motivo' }), 'rinuncia');
    await user.click(within(dialog).getByRole('button', { name: 'Ritira la domanda' }));
    expect(
      await screen.findByText('Domanda ritirata. Un posto libero: Neri Ugo passa ad ammessa, email inviata.'),
    ).toBeVisible();
    expect(sent(calls)).toEqual([['POST', `${url}/withdrawal`, { version: 1, reason: 'rinuncia' }]]);
  });
});

describe('what an edition asks of who applies', () => {
  const url = `${API}/application-form`;
  const settings = {
    edition: { id: EDITION_ID, title: 'LUMIT 2026-27' },
    version: 3,
    form: null,
    applicationsOpenAt: null,
    applicationsCloseAt: '2026-12-07T22:59:00.000Z',
    sent: 0,
    criteriaFixed: false,
  };

  it('is written with its criteria, and kept as a whole', async () => {
    const { user, calls } = open('/modulo-domanda', {
      [`GET ${url}`]: settings,
      [`PUT ${url}`]: ({ body }: { body: unknown }) => ({
        ...settings,
        version: 4,
        form: (body as { form: object }).form,
      }),
    });
    expect(await screen.findByText(/fino a lun 7 dic 2026, 23:59/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /^Sì, con un modulo/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Codice fiscale' }), 'Obbligatorio');
    await user.click(screen.getByRole('button', { name: 'Aggiungi un criterio' }));
    await user.type(screen.getByRole('textbox', { name: 'Criterio 1' }), 'Ruolo svolto');
    await user.click(screen.getByRole('button', { name: 'Salva il modulo' }));
    expect(screen.getByRole('link', { name: /^Criterio 1, punti al massimo: scrivi/ })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Criterio 1, punti al massimo' }), '10');
    await user.click(screen.getByRole('button', { name: 'Salva il modulo' }));
    expect(await screen.findByText('Modulo salvato.')).toBeVisible();
    // Points hang on the name of a criterion: saved again it is the same one.
    await user.click(screen.getByRole('button', { name: 'Salva il modulo' }));
    await waitFor(() => expect(sent(calls)).toHaveLength(2));
    expect(sent(calls)[1]?.[2]).toMatchObject({ form: (sent(calls)[0]?.[2] as { form: object }).form });
    expect(sent(calls).slice(0, 1)).toEqual([
      [
        'PUT',
        url,
        {
          version: 3,
          form: {
            fields: expect.arrayContaining([{ code: 'codiceFiscale', required: true }]),
            criteria: [
              { code: expect.stringMatching(/^criterio-[a-z0-9]+$/), label: 'Ruolo svolto', maxPoints: 10 },
            ],
            audience: '',
          },
        },
      ],
    ]);
  });
});
