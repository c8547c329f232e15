import type { OwnApplication, PublicEditionView } from '@lumit/applications/domain';
import { screen, within } from '@testing-library/react';
import { type FakeCall, fakeApi, problem } from '../../testing/fake-api';
import { renderPage } from '../../testing/render-page';

const EDITION: PublicEditionView = {
  slug: 'lumit-2026-27',
  title: 'LUMIT 2026-27',
  programme: { slug: 'lumit', title: 'LUMIT', summary: 'Per chi lavora allo sportello.' },
  startsOn: '2027-01-12',
  endsOn: '2027-05-31',
  place: 'Lucca',
  plannedHours: 40,
  hoursThreshold: 80,
  seats: 60,
  isFull: false,
  window: { state: 'open', opensAt: null, closesAt: '2026-12-07T22:59:00.000Z' },
  audience: 'Chi lavora in un ente della Toscana.',
  fields: [
    { code: 'givenName', required: true },
    { code: 'familyName', required: true },
    { code: 'email', required: true },
    { code: 'codiceFiscale', required: true },
    { code: 'body', required: true },
  ],
  criteria: [{ label: 'Anzianità di servizio', maxPoints: 10 }],
  modules: [
    { code: 'M1', title: 'Accoglienza', summary: 'Il sistema.', objectives: [], isReady: false, lessons: 0 },
  ],
};

const DRAFT: OwnApplication = {
  id: '3f6c1a52-6f0e-4c7e-9f6e-0f2f5f7e7a01',
  version: 1,
  state: 'draft',
  number: null,
  email: 'anna@comune.lucca.it',
  edition: { slug: EDITION.slug, title: EDITION.title, startsOn: '2027-01-12', endsOn: '2027-05-31' },
  window: { state: 'open', closesAt: '2026-12-07T22:59:00.000Z' },
  fields: EDITION.fields,
  answers: { email: 'anna@comune.lucca.it' },
  bodyId: null,
  suggestedBodies: [
    { id: '3f6c1a52-6f0e-4c7e-9f6e-0f2f5f7e7a02', name: 'Comune di Lucca', municipality: 'Lucca' },
  ],
  noticeReadAt: null,
  savedAt: '2026-11-30T09:00:00.000Z',
  submittedAt: null,
  decidedAt: null,
  decisionReason: null,
  canWithdraw: true,
};

const PAGE = '/edizioni/lumit-2026-27/domanda';
const nobody = {
  'GET /api/me': problem(401),
  'GET /api/public/editions/lumit-2026-27': EDITION,
};

/** A server that keeps what it is told. */
function aServer(first: OwnApplication): {
  answers: Parameters<typeof fakeApi>[0];
  now: () => OwnApplication;
} {
  let now = first;
  const change = (values: Partial<OwnApplication>) => (now = { ...now, ...values, version: now.version + 1 });
  return {
    now: () => now,
    answers: {
      ...nobody,
      'GET /api/my-application': () => ({ application: now }),
      'PUT /api/my-application': ({ body }: FakeCall) => {
        const { answers, bodyId, noticeRead } = body as {
          answers: OwnApplication['answers'];
          bodyId?: string | null;
          noticeRead?: true;
        };
        return change({
          answers: { ...now.answers, ...answers },
          bodyId: bodyId ?? now.bodyId,
          noticeReadAt: noticeRead ? '2026-11-30T09:00:00.000Z' : now.noticeReadAt,
        });
      },
      'POST /api/my-application/submission': () =>
        change({ state: 'submitted', number: 7, submittedAt: '2026-11-30T09:10:11.000Z' }),
      'POST /api/my-application/leaving': { application: null },
    },
  };
}

describe('the page of an edition', () => {
  it('says the deadline first, and leads to the application', async () => {
    fakeApi(nobody);
    renderPage('/edizioni/lumit-2026-27');
    expect(await screen.findByText('Domande entro lun 7 dic 2026, 23:59')).toBeInTheDocument();
    const [apply] = screen.getAllByRole('link', { name: 'Iscriviti' });
    expect(apply).toHaveAttribute('href', PAGE);
    expect(
      screen.getAllByText('Prima di iniziare ti servono: 10 minuti, email di lavoro, codice fiscale.')[0],
    ).toBeInTheDocument();
    expect(screen.getByText('Anzianità di servizio: fino a 10 punti')).toBeInTheDocument();
  });

  it('offers the waiting list when all seats are taken, and the way back when it is too late', async () => {
    fakeApi({ ...nobody, 'GET /api/public/editions/lumit-2026-27': { ...EDITION, isFull: true } });
    renderPage('/edizioni/lumit-2026-27');
    const full = await screen.findAllByText('I posti sono finiti. Puoi entrare in lista d’attesa.');
    expect(full.length).toBeGreaterThan(0);
    document.body.innerHTML = '';
    const closed = { ...EDITION, window: { ...EDITION.window, state: 'closed' } };
    fakeApi({ ...nobody, 'GET /api/public/editions/lumit-2026-27': closed });
    renderPage('/edizioni/lumit-2026-27');
    expect(await screen.findByText('Domande chiuse')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Iscriviti' })).toBeNull();
  });
});

describe('an application', () => {
  it('begins with an address, and answers alike for all', async () => {
    const ASK = 'POST /api/public/editions/lumit-2026-27/application-links';
    const calls = fakeApi({
      ...nobody,
      'GET /api/my-application': { application: null },
      [ASK]: { status: 202, body: { accepted: true } },
    });
    const { user } = renderPage(PAGE);
    await user.click(await screen.findByRole('button', { name: 'Invia il collegamento' }));
    expect(await screen.findByRole('link', { name: 'Scrivi la tua email' })).toBeInTheDocument();
    await user.type(screen.getByLabelText('Email'), ' anna@comune.lucca.it ');
    await user.click(screen.getByRole('button', { name: 'Invia il collegamento' }));
    expect(await screen.findByRole('heading', { name: 'Controlla la posta' })).toBeInTheDocument();
    expect(calls.at(-1)?.body).toEqual({ email: 'anna@comune.lucca.it' });
  });

  it('opens by a press on the link, which says why where it does not', async () => {
    const used = problem(422, [{ code: 'application_link.used' }]);
    const calls = fakeApi({
      ...nobody,
      'GET /api/my-application': { application: null },
      'POST /api/application-links/opening': used,
    });
    const { user } = renderPage(`${PAGE}#secret-token`);
    const press = await screen.findByRole('button', { name: 'Conferma e apri la domanda' });
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
    await user.click(press);
    expect(await screen.findByText(/è già stato usato: vale una volta sola/)).toBeInTheDocument();
    expect(calls.find(({ path }) => path.endsWith('opening'))?.body).toEqual({ token: 'secret-token' });
    expect(await screen.findByLabelText('Email')).toBeInTheDocument();
  });

  it('goes from the notice to the receipt, each step saved, each problem beside its field', async () => {
    const server = aServer(DRAFT);
    fakeApi(server.answers);
    const { user } = renderPage(PAGE);
    const goOn = async () => user.click(screen.getByRole('button', { name: 'Salva e continua' }));
    await screen.findByRole('heading', { name: 'Informativa' });
    await goOn();
    expect(
      await screen.findByRole('link', { name: 'Leggi l’informativa e segna la casella' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Ho letto l’informativa' }));
    await goOn();

    await screen.findByRole('heading', { name: 'I tuoi dati' });
    expect(screen.getByText('Passo 2 di 4')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Nome'), 'Anna');
    await user.type(screen.getByLabelText('Codice fiscale'), 'rssmra85t10a562');
    await goOn();
    for (const problemOfField of [
      'Il codice fiscale ha 16 caratteri: ne hai scritti 15',
      'Scrivi il tuo cognome',
    ])
      expect(await screen.findByRole('link', { name: problemOfField })).toBeInTheDocument();
    expect(document.title).toMatch(/^Errore: I tuoi dati/);
    await user.type(screen.getByLabelText('Cognome'), 'Bianchi');
    await user.type(screen.getByLabelText('Codice fiscale'), 's');
    await goOn();

    await screen.findByRole('heading', { name: 'Ente e ruolo' });
    expect(screen.getByText('Lavori per il Comune di Lucca?')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sì, è il mio ente' }));
    await goOn();

    await screen.findByRole('heading', { name: 'Controlla e invia' });
    expect(screen.getByText('rssmra85t10a562s')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Invia la domanda' }));
    expect(await screen.findByRole('heading', { name: 'Domanda inviata' })).toBeInTheDocument();
    expect(screen.getByText('7')).toBeInTheDocument();
    expect(server.now().bodyId).toBe(DRAFT.suggestedBodies[0]?.id);
  });

  it('can be put aside half-written, and says what hinders it when it is sent', async () => {
    const server = aServer({ ...DRAFT, noticeReadAt: '2026-11-30T09:00:00.000Z' });
    const late = problem(422, [
      { code: 'application.deadline_passed', params: { at: '2026-12-07T22:59:00.000Z' } },
      { code: 'application.answer', params: { field: 'givenName', message: 'Scrivi il tuo nome' } },
    ]);
    fakeApi({ ...server.answers, 'POST /api/my-application/submission': late });
    const { user } = renderPage(`${PAGE}?passo=4`);
    await user.click(await screen.findByRole('button', { name: 'Invia la domanda' }));
    expect(await screen.findByText(/^Il termine è scaduto alle 23:59/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Scrivi il tuo nome' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Modifica i tuoi dati' }));
    await user.type(await screen.findByLabelText('Nome'), 'An');
    await user.click(screen.getByRole('button', { name: 'Salva ed esci' }));
    expect(await screen.findByRole('heading', { name: 'LUMIT 2026-27' })).toBeInTheDocument();
    expect(server.now().answers.givenName).toBe('An');
  });

  it('gives a seat back after it was asked twice', async () => {
    const admitted: OwnApplication = {
      ...DRAFT,
      state: 'admitted',
      number: 7,
      submittedAt: '2026-11-30T09:10:11.000Z',
      decidedAt: '2026-12-10T09:00:00.000Z',
    };
    const server = aServer(admitted);
    const gone = { ...admitted, state: 'withdrawn', version: 2, canWithdraw: false };
    const calls = fakeApi({ ...server.answers, 'POST /api/my-application/withdrawal': gone });
    const { user } = renderPage(PAGE);
    await user.click(await screen.findByRole('button', { name: 'Rinuncia al posto' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rinunciare al posto in LUMIT 2026-27?' });
    expect(dialog).toHaveTextContent('il posto passa subito a chi aspetta');
    expect(calls.filter(({ path }) => path.endsWith('withdrawal'))).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Rinuncia al posto' }));
    expect(await screen.findByRole('heading', { name: 'La tua domanda: ritirata' })).toBeInTheDocument();
    expect(calls.find(({ path }) => path.endsWith('withdrawal'))?.body).toEqual({ version: 1 });
    expect(screen.queryByRole('button', { name: /Rinuncia|Ritira/ })).toBeNull();
  });
});
