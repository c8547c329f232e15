import { screen, waitFor, within } from '@testing-library/react';
import { aLine, aSetUp, PROGRAMME } from '../../testing/editions';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const OFFICE = '/api/admin/editions';
const ONE = `${OFFICE}/${EDITION_ID}`;
const admin = { 'GET /api/me': aPersonWith('admin'), 'GET /api/editions': { items: [] } };
const open = (address: string, answers: Parameters<typeof fakeApi>[0]) => {
  const calls = fakeApi({ ...admin, ...answers });
  return { calls, ...renderPage(address) };
};
const sent = (calls: ReturnType<typeof fakeApi>, method: string) =>
  calls.filter((call) => call.method === method).map(({ path, body }) => ({ path, body }));

const summary = () =>
  screen.getByRole('heading', { name: 'Controlla questi punti' }).parentElement as HTMLElement;

beforeEach(() => sessionStorage.clear());

describe('the list of editions', () => {
  it('of an empty organisation says where editions come from', async () => {
    open('/segreteria/edizioni', { [`GET ${OFFICE}`]: { editions: [], programmes: [] } });
    expect(await screen.findByText(/Un’edizione nasce da un programma/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Crea un’edizione' })).not.toBeInTheDocument();
  });

  it('has state, people and class sessions, and folds the archive away', async () => {
    open('/segreteria/edizioni', {
      [`GET ${OFFICE}`]: {
        programmes: [PROGRAMME],
        editions: [
          aLine(),
          { ...aLine(aSetUp({ state: 'archived' })), id: PROGRAMME.id, title: 'LUMIT 2019' },
        ],
      },
    });
    const table = within(await screen.findByRole('table', { name: '1 edizione' }));
    expect(table.getByRole('link', { name: 'LUMIT 2026-27' })).toHaveAttribute(
      'href',
      `/segreteria/edizioni/${EDITION_ID}`,
    );
    expect(table.getByText('0 su 60')).toBeVisible();
    expect(table.getByText('Bozza')).toBeVisible();
    expect(screen.getByText('In archivio (1)')).toBeVisible();
  });
});

describe('a new edition', () => {
  const office = { [`GET ${OFFICE}`]: { editions: [], programmes: [PROGRAMME] } };

  it('asks for everything at once, and sends what was typed when nothing is missing', async () => {
    const { calls, user } = open('/segreteria/edizioni/nuova', {
      ...office,
      [`POST ${OFFICE}`]: { status: 201, body: { id: EDITION_ID } },
      [`GET ${ONE}`]: aSetUp({ version: 1 }),
    });
    const button = await screen.findByRole('button', { name: 'Crea l’edizione' });
    await user.click(button);
    expect(summary()).toHaveFocus();
    expect(within(summary()).getAllByRole('link')).toHaveLength(5);
    expect(sent(calls, 'POST')).toEqual([]);

    await user.type(screen.getByLabelText('Titolo'), 'LUMIT 2026-27');
    expect(screen.getByLabelText('Nome nell’indirizzo')).toHaveValue('lumit-2026-27');
    await user.type(screen.getByLabelText('Primo giorno'), '2026-10-01');
    await user.type(screen.getByLabelText('Ultimo giorno'), '2027-05-31');
    await user.type(screen.getByLabelText('Luogo'), 'Lucca');
    await user.type(screen.getByLabelText('M2, Ingresso'), '4,5');
    expect(screen.getByText('In tutto 6 h 30.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Aggiungi un gruppo' }));
    expect(screen.getByLabelText('Gruppo 1')).toHaveFocus();
    await user.type(screen.getByLabelText('Gruppo 1'), 'Versilia');
    await user.click(button);
    expect(await screen.findByText('Edizione creata. Ecco che cosa manca.')).toBeVisible();
    expect(sent(calls, 'POST')).toMatchObject([
      {
        path: OFFICE,
        body: {
          programmeId: PROGRAMME.id,
          title: 'LUMIT 2026-27',
          slug: 'lumit-2026-27',
          seats: null,
          plan: [
            { moduleCode: 'M1', minutes: 120 },
            { moduleCode: 'M2', minutes: 270 },
          ],
          groups: [{ id: null, name: 'Versilia' }],
        },
      },
    ]);
  });

  it('puts what the server refuses beside its field, keeps what was typed, also over a reload', async () => {
    const answers = {
      ...office,
      [`POST ${OFFICE}`]: problem(422, [
        { code: 'edition.slug_taken', params: { title: 'LUMIT', field: 'slug' } },
      ]),
    };
    const { user } = open('/segreteria/edizioni/nuova', answers);
    await user.type(await screen.findByLabelText('Titolo'), 'LUMIT');
    await user.type(screen.getByLabelText('Primo giorno'), '2026-10-01');
    await user.type(screen.getByLabelText('Ultimo giorno'), '2027-05-31');
    await user.type(screen.getByLabelText('Luogo'), 'Lucca');
    await user.click(screen.getByRole('button', { name: 'Crea l’edizione' }));
    await waitFor(() => expect(screen.getByLabelText('Nome nell’indirizzo')).toBeInvalid());
    expect(screen.getByRole('link', { name: /già dell’edizione «LUMIT»/ })).toHaveAttribute(
      'href',
      '#edition-slug',
    );
    open('/segreteria/edizioni/nuova', answers);
    for (const field of await screen.findAllByLabelText('Luogo')) expect(field).toHaveValue('Lucca');
  });

  it('asks from which programme, where there are several', async () => {
    const other = { ...PROGRAMME, id: EDITION_ID, title: 'PRISMA' };
    const { user } = open('/segreteria/edizioni/nuova', {
      [`GET ${OFFICE}`]: { editions: [], programmes: [PROGRAMME, other] },
    });
    await user.click(await screen.findByRole('link', { name: 'PRISMA' }));
    expect(await screen.findByText(/^Dal programma PRISMA/)).toBeVisible();
  });
});

describe('the set-up of an edition', () => {
  const address = `/segreteria/edizioni/${EDITION_ID}`;

  it('shows parts, hours of plan and calendar, and opens with one press', async () => {
    const { calls, user } = open(address, {
      [`GET ${ONE}`]: aSetUp(),
      [`POST ${ONE}/moves`]: aSetUp({
        version: 4,
        state: 'published',
        moves: [{ move: 'close', blockers: [] }],
      }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'LUMIT 2026-27' })).toBeVisible();
    expect(screen.getByText('1 incontro, 2 h su 4 h del piano')).toBeVisible();
    const row = within(screen.getByRole('row', { name: /^M1, Fonti/ }));
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      expect.stringMatching(/^4\sh/),
      expect.stringMatching(/^2\sh/),
      expect.stringMatching(/^2\sh/),
    ]);
    await user.click(screen.getByRole('button', { name: 'Apri l’edizione' }));
    expect(await screen.findByText('Edizione aperta.')).toBeVisible();
    expect(sent(calls, 'POST')).toEqual([{ path: `${ONE}/moves`, body: { version: 3, move: 'open' } }]);
    expect(screen.getByRole('button', { name: 'Chiudi l’edizione' })).toBeVisible();
  });

  it('says what is in the way of a move, and asks nothing of the server', async () => {
    const { calls, user } = open(address, { [`GET ${ONE}`]: aSetUp() });
    await user.click(await screen.findByRole('button', { name: 'Metti in archivio' }));
    expect(screen.getByText(/1 incontro deve ancora finire/).closest('[role=alert]')).toBeVisible();
    expect(sent(calls, 'POST')).toEqual([]);
  });

  it('says why it cannot be deleted and offers the archive; deletes a free one after asking', async () => {
    const removal = [{ code: 'edition.has_registers', params: { count: 8 } }];
    open(address, { [`GET ${ONE}`]: aSetUp({ removal }) });
    expect(await screen.findByText(/8 incontri hanno un registro/)).toBeVisible();
    expect(screen.getByText(/mettila in archivio/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Elimina l’edizione' })).not.toBeInTheDocument();
  });

  it('deletes a free one after asking', async () => {
    const { calls, user } = open(address, {
      [`GET ${ONE}`]: aSetUp(),
      [`DELETE ${ONE}`]: { editions: [], programmes: [PROGRAMME] },
      [`GET ${OFFICE}`]: { editions: [], programmes: [PROGRAMME] },
    });
    await user.click(await screen.findByRole('button', { name: 'Elimina l’edizione' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Eliminare l’edizione «LUMIT 2026-27»?' }));
    await user.click(dialog.getByRole('button', { name: 'Elimina l’edizione' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Edizioni' })).toBeVisible();
    expect(sent(calls, 'DELETE')).toHaveLength(1);
  });

  it('compares with what a colleague saved meanwhile, and writes over it only when told to', async () => {
    const theirs = aSetUp({ version: 4, changedBy: 'Ugo Neri' });
    const newer = { ...theirs, details: { ...theirs.details, seats: 80 } };
    let kept = aSetUp();
    const { calls, user } = open(`${address}/dati`, {
      [`GET ${ONE}`]: () => kept,
      [`PUT ${ONE}`]: ({ body }: { body: unknown }) => {
        if ((body as { version: number }).version === 4) return aSetUp({ version: 5 });
        kept = newer;
        return problem(409, [{ code: 'edition.changed_by_others', params: { by: 'Ugo Neri' } }]);
      },
    });
    const place = await screen.findByLabelText('Luogo');
    await user.clear(place);
    await user.type(place, 'Pisa');
    await user.click(screen.getByRole('button', { name: 'Salva le modifiche' }));
    expect(await screen.findByText(/^Ugo Neri ha modificato questa edizione alle/)).toBeVisible();
    expect(screen.getByText('Posti:', { exact: false })).toHaveTextContent('Posti: 80');
    expect(screen.getByLabelText('Luogo')).toHaveValue('Pisa');
    await user.click(screen.getByRole('button', { name: 'Salva quello che ho scritto io' }));
    expect(await screen.findByText('Modifiche salvate.')).toBeVisible();
    expect(sent(calls, 'PUT').map(({ body }) => body)).toMatchObject([
      { version: 3, place: 'Pisa' },
      { version: 4, place: 'Pisa', seats: 60 },
    ]);
  });

  it('copies into next year, with title, name and first day to begin with', async () => {
    const copied = '00000000-0000-4000-8000-00000000000c';
    const { calls, user } = open(`${address}/copia`, {
      [`GET ${ONE}`]: aSetUp(),
      [`POST ${ONE}/copies`]: { status: 201, body: { id: copied } },
      [`GET ${OFFICE}/${copied}`]: aSetUp({ id: copied, version: 1 }),
    });
    expect(await screen.findByLabelText('Titolo')).toHaveValue('LUMIT 2027-28');
    expect(screen.getByText('Dal giovedì 30 settembre 2027 al lunedì 29 maggio 2028.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Crea la copia' }));
    expect(await screen.findByText(/^Copia creata, come bozza/)).toBeVisible();
    expect(sent(calls, 'POST')).toEqual([
      {
        path: `${ONE}/copies`,
        body: {
          title: 'LUMIT 2027-28',
          slug: 'lumit-2027-28',
          startsOn: '2027-09-30',
          withClassSessions: true,
        },
      },
    ]);
  });
});
