import type { MarkPresence } from '@lumit/attendance/domain';
import { act, screen, waitFor, within } from '@testing-library/react';
import { aRoll, aRollRow, CLASS_ID } from '../../testing/a-roll';
import { fakeApi, type FakeCall, problem } from '../../testing/fake-api';
import { aRollServer as aServer } from '../../testing/a-roll-server';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

let opened: ReturnType<typeof renderPage> | undefined;
const open = () => (opened = renderPage(`/incontri/${CLASS_ID}/appello`));
// As after signing out: what a test leaves in the queue is not sent to the next one's server.
afterEach(() => opened?.queries.clear());

const row = (name: string) => screen.findByRole('group', { name });
const marksSent = (calls: readonly FakeCall[]) =>
  calls.filter(({ method }) => method === 'PUT').map(({ body }) => body as MarkPresence);

beforeEach(() => localStorage.clear());

describe('the roll call', () => {
  it('marks present and absent by one tap each, and says the counts', async () => {
    const server = aServer(aRoll());
    const { user } = open();
    const luca = await row('Baldi Luca');
    expect(screen.getByText('0 presenti · 0 assenti · 4 da registrare')).toBeInTheDocument();
    await user.click(within(luca).getByRole('button', { name: 'Presente' }));
    await user.click(within(await row('Greco Nadia')).getByRole('button', { name: 'Assente' }));
    expect(within(luca).getByRole('button', { name: 'Presente' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('1 presente · 1 assente · 2 da registrare')).toBeInTheDocument();
    expect(await screen.findByText(/^Salvato/)).toBeInTheDocument();
    expect(marksSent(server.calls)).toMatchObject([
      { kind: 'present', expectedVersion: 0, intervals: [{ from: '2026-11-24T14:00:00.000Z' }] },
      { kind: 'absent', expectedVersion: 0 },
    ]);
    expect(await screen.findByText(/Baldi Luca presente, 1 di 4/)).toBeInTheDocument();
  });

  it('takes a mark back from the row, and a second tap changes nothing', async () => {
    const server = aServer(aRoll());
    const { user } = open();
    const luca = await row('Baldi Luca');
    const present = within(luca).getByRole('button', { name: 'Presente' });
    await user.click(present);
    await user.click(present);
    await user.click(await within(luca).findByRole('button', { name: 'Annulla' }));
    await waitFor(() =>
      expect(marksSent(server.calls)).toMatchObject([
        { kind: 'present' },
        { kind: 'unset', expectedVersion: 1 },
      ]),
    );
    expect(present).toHaveAttribute('aria-pressed', 'false');
  });

  it('keeps taps without a connection, names them, and sends them when it is back', async () => {
    const server = aServer(aRoll());
    const { user } = open();
    const luca = await row('Baldi Luca');
    server.isDown = true;
    await user.click(within(luca).getByRole('button', { name: 'Presente' }));
    await user.click(within(await row('Bianchi Anna')).getByRole('button', { name: 'Assente' }));
    expect(await screen.findByText('In coda: 2')).toBeInTheDocument();
    expect(screen.getByText(/Baldi Luca, Bianchi Anna/)).toBeInTheDocument();
    expect(within(luca).getByText('In coda')).toBeInTheDocument();
    expect(within(luca).getByRole('button', { name: 'Presente' })).toHaveAttribute('aria-pressed', 'true');
    server.isDown = false;
    await user.click(screen.getByRole('button', { name: 'Riprova ora' }));
    await waitFor(() => expect(screen.queryByText(/In coda/)).not.toBeInTheDocument());
    expect(server.roll.people.map(({ kind }) => kind)).toEqual(['unset', 'present', 'absent', 'unset']);
  });

  it('says to screen readers when the marks have been sent', async () => {
    const server = aServer(aRoll());
    const { user } = open();
    await screen.findByText('Agostini Martina');
    server.isDown = true;
    await user.click(screen.getAllByRole('button', { name: /^Pres/ })[0] as HTMLElement);
    await user.click(screen.getAllByRole('button', { name: /^Ass/ })[1] as HTMLElement);
    await screen.findByText(/In coda: 2/);
    const lost = await screen.findByText(/^Le ultime presenze non sono salvate/);
    server.isDown = false;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText(/Connessione tornata: 2 presenze inviate/)).toBeInTheDocument();
    expect(lost).toBeEmptyDOMElement();
  });

  it('closes the panel of a row on Esc, and the focus is back on its button', async () => {
    aServer(aRoll());
    const { user } = open();
    const more = (await screen.findAllByRole('button', { name: 'Altro' }))[0] as HTMLElement;
    await user.click(more);
    expect(screen.getByLabelText('Entrata')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Entrata')).toBeNull();
    expect(more).toHaveFocus();
  });

  it('never sends the marks of one person in the name of another who signed in on the device', async () => {
    const server = aServer(aRoll());
    const { user, queries } = open();
    const luca = await row('Baldi Luca');
    server.isDown = true;
    await user.click(within(luca).getByRole('button', { name: 'Presente' }));
    await screen.findByText('In coda: 1');
    server.isDown = false;
    const other = aPersonWith('tutor');
    queries.setQueryData(['me'], {
      ...other,
      person: { ...other.person, id: '00000000-0000-4000-8000-00000000000b' },
    });
    act(() => void window.dispatchEvent(new Event('online')));
    await act(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(server.roll.people.every(({ kind }) => kind === 'unset')).toBe(true);
    expect(localStorage).toHaveLength(1);
  });

  it('marks the remaining people present without touching the others', async () => {
    const server = aServer(
      aRoll(
        {},
        { people: [aRollRow(1, { kind: 'absent', status: 'absent', version: 1 }), aRollRow(2), aRollRow(3)] },
      ),
    );
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Segna presenti i 2 rimasti' }));
    expect(await screen.findByText('2 presenti · 1 assente · 0 da registrare')).toBeInTheDocument();
    expect(server.roll.people[0]?.kind).toBe('absent');
  });

  it('asks whether somebody who appears after the grace has just come in', async () => {
    const server = aServer(aRoll({}, { now: '2026-11-24T14:22:30.000Z' }));
    const { user } = open();
    await user.click(within(await row('Baldi Luca')).getByRole('button', { name: 'Presente' }));
    const question = await screen.findByRole('group', { name: 'Entrata 15:00 o 15:22?' });
    await user.click(within(question).getByRole('button', { name: '15:22' }));
    await waitFor(() =>
      expect(marksSent(server.calls).at(-1)).toMatchObject({
        intervals: [{ from: '2026-11-24T14:22:00.000Z', to: '2026-11-24T16:00:00.000Z' }],
      }),
    );
    expect(within(await row('Baldi Luca')).getByText('In ritardo')).toBeInTheDocument();
  });

  it('records typed times, and explains the ones it cannot read', async () => {
    const server = aServer(aRoll());
    const { user } = open();
    const luca = await row('Baldi Luca');
    await user.click(within(luca).getByRole('button', { name: 'Altro' }));
    const entry = within(luca).getByLabelText('Entrata');
    expect(entry).toHaveFocus();
    await user.clear(entry);
    await user.type(entry, '17.30');
    await user.click(within(luca).getByRole('button', { name: 'Salva gli orari' }));
    expect(within(luca).getByText(/L’uscita viene prima dell’entrata/)).toBeInTheDocument();
    expect(marksSent(server.calls)).toEqual([]);
    await user.clear(entry);
    await user.type(entry, '1530');
    await user.click(within(luca).getByRole('button', { name: 'Salva gli orari' }));
    await waitFor(() =>
      expect(marksSent(server.calls)).toMatchObject([
        { kind: 'present', intervals: [{ from: '2026-11-24T14:30:00.000Z' }] },
      ]),
    );
    expect(within(luca).getByRole('button', { name: 'Altro' })).toHaveFocus();
  });

  it('shows what another tutor wrote and lets this one choose', async () => {
    const theirs = aRollRow(2, {
      kind: 'absent',
      status: 'absent',
      version: 1,
      recordedBy: 'Paolo Neri',
      recordedAt: '2026-11-24T14:06:00.000Z',
    });
    const server = aServer(aRoll());
    const answers = [problem(409, [{ code: 'attendance.changed_by_others' }], { current: theirs })];
    const reach = globalThis.fetch;
    globalThis.fetch = ((path: string, init: RequestInit) =>
      init.method === 'PUT' && answers.length > 0
        ? Promise.resolve({
            status: 409,
            ok: false,
            headers: { get: () => null },
            json: async () => answers.shift()?.body,
          })
        : reach(path, init)) as typeof fetch;
    const { user } = open();
    const luca = await row('Baldi Luca');
    await user.click(within(luca).getByRole('button', { name: 'Presente' }));
    expect(await within(luca).findByText('Paolo Neri ha segnato assente alle 15:06.')).toBeInTheDocument();
    await user.click(within(luca).getByRole('button', { name: 'Segna presente' }));
    await waitFor(() =>
      expect(marksSent(server.calls)).toMatchObject([{ kind: 'present', expectedVersion: 1 }]),
    );
  });

  it('tells which marks came too late when somebody else has closed the register', async () => {
    const server = aServer(aRoll());
    const { user, queries } = open();
    const luca = await row('Baldi Luca');
    server.isDown = true;
    await user.click(within(luca).getByRole('button', { name: 'Presente' }));
    await screen.findByText('In coda: 1');
    server.roll = aRoll({ phase: 'closed', state: 'closed' });
    server.isDown = false;
    const reach = globalThis.fetch;
    const refusal = problem(422, [{ code: 'attendance.reason_missing' }]);
    globalThis.fetch = ((path: string, init: RequestInit) =>
      init.method === 'PUT'
        ? Promise.resolve({
            status: 422,
            ok: false,
            headers: { get: () => null },
            json: async () => refusal.body,
          })
        : reach(path, init)) as typeof fetch;
    await act(() => queries.invalidateQueries({ queryKey: ['roll'] }));
    const notice = await screen.findByText(/chiuso prima che arrivassero queste presenze/);
    expect(notice.parentElement).toHaveTextContent('Baldi Luca: presente');
    await user.click(screen.getByRole('button', { name: 'Togli questo avviso' }));
    expect(localStorage).toHaveLength(0);
  });
});

describe('a register that is not open', () => {
  it('says when the roll opens', async () => {
    aServer(aRoll({ phase: 'upcoming', state: 'planned' }));
    open();
    expect(await screen.findByText(/L’appello si apre mar 24 nov, 14:30/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Presente' })).not.toBeInTheDocument();
  });

  it('is read only once closed; a correction asks for the reason', async () => {
    const server = aServer(
      aRoll(
        { phase: 'closed', state: 'closed' },
        { people: [aRollRow(2, { kind: 'absent', status: 'absent', version: 1 })] },
      ),
    );
    const { user } = open();
    expect(await screen.findByText('Assente', { selector: 'table *' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Riapri l’appello' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Rettifica Baldi Luca' }));
    await user.selectOptions(screen.getByLabelText('Stato'), 'Presente');
    await user.click(screen.getByRole('button', { name: 'Salva la rettifica' }));
    expect(screen.getByText('Scrivi il motivo della rettifica')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Motivo'), 'Firma sul foglio');
    await user.click(screen.getByRole('button', { name: 'Salva la rettifica' }));
    await waitFor(() =>
      expect(marksSent(server.calls)).toMatchObject([
        { kind: 'present', reason: 'Firma sul foglio', expectedVersion: 1 },
      ]),
    );
    await waitFor(() => expect(screen.getByRole('button', { name: 'Rettifica Baldi Luca' })).toHaveFocus());
  });

  it('is reopened by the office with a reason, told how many certificates rest on it', async () => {
    const server = aServer(aRoll({ phase: 'closed', state: 'closed' }, { mayReopen: true }));
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Riapri l’appello' }));
    const dialog = screen.getByRole('dialog');
    expect(
      await within(dialog).findByText(/^3 attestati validi si basano su questo incontro\./),
    ).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Riapri l’appello' }));
    expect(within(dialog).getByText('Scrivi il motivo')).toBeInTheDocument();
    expect(server.calls.some(({ path }) => path.endsWith('/reopen'))).toBe(false);
  });

  it('is not found when it belongs to another edition', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('tutor') });
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Pagina non trovata' })).toBeInTheDocument();
  });
});
