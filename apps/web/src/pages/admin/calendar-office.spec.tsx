import { screen, waitFor, within } from '@testing-library/react';
import { aCalendar, aPlannedClass, CLASS_ID } from '../../testing/calendar';
import { aSetUp } from '../../testing/editions';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const ONE = `/api/admin/editions/${EDITION_ID}`;
const CALENDAR = `${ONE}/calendar`;
const CLASS = `/api/admin/class-sessions/${CLASS_ID}`;
const address = `/segreteria/edizioni/${EDITION_ID}/calendario`;
const open = (at: string, answers: Parameters<typeof fakeApi>[0]) => {
  const calls = fakeApi({
    'GET /api/me': aPersonWith('admin'),
    'GET /api/editions': { items: [] },
    [`GET ${ONE}`]: aSetUp(),
    [`GET ${CALENDAR}`]: aCalendar(),
    ...answers,
  });
  return { calls, ...renderPage(at) };
};
const sent = (calls: ReturnType<typeof fakeApi>, method: string) =>
  calls.filter((call) => call.method === method).map(({ path, body }) => ({ path, body }));

beforeEach(() => sessionStorage.clear());

describe('the calendar of an edition', () => {
  it('says how to begin when it is empty, with the hours of the plan', async () => {
    open(address, { [`GET ${CALENDAR}`]: aCalendar({ classSessions: [] }) });
    expect(await screen.findByText('Gli incontri appariranno qui quando ne aggiungi uno.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Aggiungi un incontro' })).toHaveAttribute(
      'href',
      `${address}/nuovo`,
    );
    expect(await screen.findByRole('table', { name: 'Ore per modulo' })).toBeVisible();
  });

  it('lists class sessions, cancelled ones as such', async () => {
    const other = aPlannedClass({ id: EDITION_ID, number: 6, state: 'cancelled', teachers: [] });
    open(address, { [`GET ${CALENDAR}`]: aCalendar({ classSessions: [aPlannedClass(), other] }) });
    const table = within(await screen.findByRole('table', { name: '2 incontri' }));
    expect(table.getByRole('link', { name: 'Incontro 5: Accoglienza' })).toHaveAttribute(
      'href',
      `${address}/${CLASS_ID}`,
    );
    expect(table.getByText('Annullato')).toBeVisible();
    expect(table.getByText('Da scegliere')).toBeVisible();
  });
});

describe('a week of the calendar', () => {
  it('has its seven days, and leads to the next week that has something', async () => {
    const later = aPlannedClass({
      id: EDITION_ID,
      number: 6,
      title: 'Servizi',
      startsAt: '2026-12-15T14:00:00.000Z',
      endsAt: '2026-12-15T16:00:00.000Z',
    });
    const first = aPlannedClass({ startsAt: '2026-12-01T14:00:00.000Z', endsAt: '2026-12-01T16:00:00.000Z' });
    const { user } = open(`${address}?settimana=2026-12-03`, {
      [`GET ${CALENDAR}`]: aCalendar({ classSessions: [first, later] }),
    });
    expect(await screen.findByRole('heading', { name: 'Da lun 30 nov a dom 6 dic' })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(7);
    expect(screen.getByRole('link', { name: 'Incontro 5: Accoglienza' })).toBeVisible();
    expect(screen.queryByText('Incontro 6: Servizi')).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Settimana con incontri dopo' }));
    expect(await screen.findByRole('link', { name: 'Incontro 6: Servizi' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Settimana con incontri dopo' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Torna all’elenco di tutti gli incontri' }));
    expect(await screen.findByRole('table', { name: '2 incontri' })).toBeVisible();
  });

  it('that is none is the list', async () => {
    open(`${address}?settimana=boh`, {
      [`GET ${CALENDAR}`]: aCalendar({ classSessions: [aPlannedClass()] }),
    });
    expect(await screen.findByRole('table', { name: '1 incontro' })).toBeVisible();
  });
});

describe('a class session', () => {
  it('shows what it clashes with before it is saved, and is saved when told to', async () => {
    const clash = {
      code: 'attendance.clash_room',
      params: {
        number: 9,
        edition: 'PRISMA',
        place: 'Aula 1',
        from: '2026-12-01T14:00:00.000Z',
        to: '2026-12-01T16:00:00.000Z',
      },
    };
    const { calls, user } = open(`${address}/nuovo`, {
      [`POST ${CALENDAR}`]: ({ body }: { body: unknown }) =>
        (body as { despiteClashes: boolean }).despiteClashes
          ? { status: 201, body: { id: CLASS_ID, planned: 1, told: 0 } }
          : problem(409, [clash]),
    });
    await user.click(await screen.findByRole('button', { name: 'Aggiungi al calendario' }));
    expect(screen.getByRole('link', { name: 'Scegli il giorno' })).toHaveAttribute('href', '#class-day');
    await user.type(screen.getByLabelText('Titolo'), 'Ingresso');
    await user.type(screen.getByLabelText('Giorno'), '2026-12-01');
    await user.type(screen.getByLabelText('Dalle'), '15:00');
    await user.type(screen.getByLabelText('Alle'), '17:00');
    await user.type(screen.getByLabelText('Luogo'), 'Aula 1');
    await user.click(screen.getByRole('button', { name: 'Aggiungi un docente' }));
    await user.selectOptions(screen.getByLabelText('Docente 1'), 'Laura Conti');
    await user.click(screen.getByRole('button', { name: 'Aggiungi al calendario' }));
    expect(
      await screen.findByText('Aula già occupata, Aula 1: incontro 9 di PRISMA, 15:00-17:00'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Salva comunque' }));
    expect(await screen.findByText('Incontro aggiunto al calendario.')).toBeVisible();
    expect(sent(calls, 'POST').map(({ body }) => body)).toMatchObject([
      { despiteClashes: false, startsAt: '2026-12-01T14:00:00.000Z', teachers: [{ name: 'Laura Conti' }] },
      { despiteClashes: true },
    ]);
  });

  it('is held every week when it is new, days skipped, and shows on which days', async () => {
    const { calls, user } = open(`${address}/nuovo`, {
      [`POST ${CALENDAR}`]: { status: 201, body: { id: CLASS_ID, planned: 3, told: 0 } },
    });
    await user.type(await screen.findByLabelText('Titolo'), 'Ingresso');
    await user.type(screen.getByLabelText('Giorno'), '2026-12-22');
    await user.type(screen.getByLabelText('Dalle'), '15:00');
    await user.type(screen.getByLabelText('Alle'), '17:00');
    await user.type(screen.getByLabelText('Luogo'), 'Aula 1');
    await user.clear(screen.getByLabelText('Quante volte, una alla settimana'));
    await user.type(screen.getByLabelText('Quante volte, una alla settimana'), '3');
    await user.click(screen.getByRole('button', { name: 'Salta un giorno' }));
    await user.type(screen.getByLabelText('Giorno da saltare 1'), '2026-12-29');
    expect(screen.getByText('Giorni: mar 22 dic, mar 5 gen e mar 12 gen.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Aggiungi al calendario' }));
    expect(await screen.findByText('3 incontri aggiunti al calendario.')).toBeVisible();
    expect(sent(calls, 'POST')[0]?.body).toMatchObject({ series: { times: 3, skip: ['2026-12-29'] } });
  });

  it('B-741: asks about a time that does not exist, and which of two where it comes twice', async () => {
    const { calls, user } = open(`${address}/${CLASS_ID}`, {
      [`PUT ${CLASS}`]: { id: CLASS_ID, planned: 1, told: 0 },
    });
    const day = await screen.findByLabelText('Giorno');
    const type = async (label: string, value: string) => {
      await user.clear(screen.getByLabelText(label));
      await user.type(screen.getByLabelText(label), value);
    };
    await user.clear(day);
    await user.type(day, '2027-03-28');
    await type('Dalle', '02:30');
    await user.click(screen.getByRole('button', { name: 'Salva le modifiche' }));
    expect(screen.getByRole('link', { name: /non esistono.*01:30 o 03:30\?/ })).toBeVisible();

    await user.clear(day);
    await user.type(day, '2026-10-25');
    await user.click(screen.getByRole('radio', { name: 'La seconda, con l’ora solare' }));
    await user.click(screen.getByRole('button', { name: 'Salva le modifiche' }));
    await waitFor(() => expect(sent(calls, 'PUT')).toHaveLength(1));
    expect(sent(calls, 'PUT')[0]?.body).toMatchObject({ version: 2, startsAt: '2026-10-25T01:30:00.000Z' });
  });

  it('puts a day outside the edition beside the day', async () => {
    const params = { day: '2026-11-24', first: '2026-10-01', last: '2027-05-31', field: 'startsAt' };
    const { user } = open(`${address}/${CLASS_ID}`, {
      [`PUT ${CLASS}`]: problem(422, [{ code: 'attendance.day_outside_edition', params }]),
    });
    await user.click(await screen.findByRole('button', { name: 'Salva le modifiche' }));
    await waitFor(() => expect(screen.getByLabelText('Giorno')).toBeInvalid());
    expect(
      screen.getByRole('link', { name: /è fuori dall’edizione, che va dal 1 ottobre 2026/ }),
    ).toHaveAttribute('href', '#class-day');
  });

  it('with presences is cancelled only with a reason, and says how many are told', async () => {
    const { calls, user } = open(`${address}/${CLASS_ID}`, {
      [`GET ${CALENDAR}`]: aCalendar({ classSessions: [aPlannedClass({ state: 'open', marked: 3 })] }),
      [`POST ${CLASS}/cancel`]: { id: CLASS_ID, planned: 1, told: 24 },
    });
    await user.click(await screen.findByRole('button', { name: 'Annulla l’incontro' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Annullare l’incontro 5: Accoglienza?' }));
    expect(dialog.getByText(/3 persone sono già segnate/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Annulla l’incontro' }));
    expect(dialog.getByText('Scrivi il motivo, almeno 3 caratteri')).toBeVisible();
    await user.type(dialog.getByLabelText('Motivo'), 'Allerta meteo');
    await user.click(dialog.getByRole('button', { name: 'Annulla l’incontro' }));
    expect(await screen.findByText('Incontro annullato. 24 persone avvisate per email.')).toBeVisible();
    expect(sent(calls, 'POST')).toEqual([
      { path: `${CLASS}/cancel`, body: { version: 2, reason: 'Allerta meteo' } },
    ]);
  });

  it('that was cancelled is read', async () => {
    const cancelled = aPlannedClass({
      state: 'cancelled',
      cancelledAt: '2026-11-20T09:00:00.000Z',
      cancellingReason: 'Allerta meteo',
    });
    open(`${address}/${CLASS_ID}`, { [`GET ${CALENDAR}`]: aCalendar({ classSessions: [cancelled] }) });
    expect(await screen.findByText('Motivo: Allerta meteo')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Salva le modifiche' })).not.toBeInTheDocument();
  });
});
