import { screen, within } from '@testing-library/react';
import type { RollRow } from '@lumit/attendance/domain';
import { aRoll, aRollRow, CLASS_ID } from '../../testing/a-roll';
import { aRollServer } from '../../testing/a-roll-server';
import { renderPage } from '../../testing/render-page';

const AFTER_THE_END = '2026-11-24T16:02:00.000Z';
const present = (place: number): RollRow =>
  aRollRow(place, {
    kind: 'present',
    status: 'present',
    intervals: [{ from: '2026-11-24T14:00:00.000Z', to: '2026-11-24T16:00:00.000Z' }],
    version: 1,
  });

let opened: ReturnType<typeof renderPage> | undefined;
const open = () => (opened = renderPage(`/incontri/${CLASS_ID}/appello`));
afterEach(() => opened?.queries.clear());
beforeEach(() => localStorage.clear());

const row = (name: string) => screen.findByRole('group', { name });
const closings = ({ calls }: ReturnType<typeof aRollServer>) =>
  calls.filter(({ path }) => path.endsWith('/close')).map(({ body }) => body);
async function askToClose(user: ReturnType<typeof renderPage>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Chiudi l’appello' }));
  const dialog = screen.getByRole('dialog');
  return {
    dialog,
    confirm: () => user.click(within(dialog).getByRole('button', { name: 'Chiudi l’appello' })),
  };
}

describe('a cancelled class session', () => {
  it('shows what its register said, and nothing to press', async () => {
    aRollServer(
      aRoll(
        { state: 'cancelled', phase: 'cancelled' },
        { now: AFTER_THE_END, people: [present(1), aRollRow(2)] },
      ),
    );
    open();
    expect(await screen.findByText('Incontro annullato')).toBeVisible();
    expect(screen.getByRole('table', { name: '1 persona segnata' })).toHaveTextContent('Agostini Martina');
    expect(screen.queryByRole('button', { name: 'Chiudi l’appello' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Presente/ })).not.toBeInTheDocument();
  });
});

describe('closing the roll', () => {
  it('asks nothing after the end when everybody is marked', async () => {
    const server = aRollServer(aRoll({}, { now: AFTER_THE_END, people: [present(1)] }));
    const { user } = open();
    const { dialog, confirm } = await askToClose(user);
    expect(dialog).toHaveTextContent(
      '1 presente, 0 assenti, 0 da registrare. Dopo la chiusura solo la Segreteria può riaprirlo.',
    );
    expect(within(dialog).queryByLabelText('Motivo')).not.toBeInTheDocument();
    await confirm();
    expect(await screen.findByText(/^Appello chiuso/)).toBeInTheDocument();
    expect(document.activeElement).toHaveTextContent('L’appello è chiuso e registrato.');
    expect(closings(server)).toEqual([{}]);
  });

  it('before the planned end says until when hours count, and asks for the reason', async () => {
    const server = aRollServer(aRoll({}, { now: '2026-11-24T14:14:00.000Z', people: [present(1)] }));
    const { user } = open();
    const { dialog, confirm } = await askToClose(user);
    expect(within(dialog).getByRole('heading')).toHaveTextContent('Chiudi l’appello prima della fine?');
    expect(dialog.textContent?.replaceAll('\u00a0', ' ')).toContain(
      'La fine prevista è alle 17:00, fra 1 h 46: chi è presente avrà le ore fino alle 15:14.',
    );
    await confirm();
    expect(within(dialog).getByLabelText('Motivo')).toHaveFocus();
    expect(within(dialog).getByText('Scrivi il motivo della chiusura')).toBeInTheDocument();
    expect(closings(server)).toEqual([]);
    await user.type(within(dialog).getByLabelText('Motivo'), 'Allarme antincendio');
    await confirm();
    expect(await screen.findByText(/^Appello chiuso/)).toBeInTheDocument();
    expect(closings(server)).toEqual([{ reason: 'Allarme antincendio' }]);
  });

  it('names who has no mark and asks for the reason, after the end too', async () => {
    const server = aRollServer(aRoll({}, { now: AFTER_THE_END, people: [present(1), aRollRow(4)] }));
    const { user } = open();
    const { dialog, confirm } = await askToClose(user);
    expect(dialog).toHaveTextContent('1 presente, 0 assenti, 1 da registrare: Greco Nadia.');
    expect(dialog).toHaveTextContent('1 persona resta da registrare, senza ore.');
    await user.type(within(dialog).getByLabelText('Motivo'), 'Non risponde');
    await confirm();
    expect(await screen.findByText(/^Appello chiuso/)).toBeInTheDocument();
    expect(closings(server)).toEqual([{ reason: 'Non risponde' }]);
  });

  it('says whose times are written and not saved, and whose entry nobody confirmed', async () => {
    aRollServer(aRoll({}, { now: '2026-11-24T14:22:30.000Z', people: [present(1), aRollRow(2)] }));
    const { user } = open();
    await user.click(within(await row('Baldi Luca')).getByRole('button', { name: 'Presente' }));
    const martina = await row('Agostini Martina');
    await user.click(within(martina).getByRole('button', { name: 'Altro' }));
    await user.type(within(martina).getByLabelText('Uscita'), '{Backspace}');
    const { dialog } = await askToClose(user);
    expect(dialog).toHaveTextContent('Orari o nota scritti e non salvati: Agostini Martina.');
    expect(dialog).toHaveTextContent('Entrata da confermare: Baldi Luca.');
    expect(within(dialog).getByLabelText('Motivo')).toBeInTheDocument();
  });

  it('waits for marks that have not reached the server', async () => {
    const server = aRollServer(aRoll());
    const { user } = open();
    const luca = await row('Baldi Luca');
    server.isDown = true;
    await user.click(within(luca).getByRole('button', { name: 'Presente' }));
    await screen.findByText('In coda: 1');
    const { dialog, confirm } = await askToClose(user);
    await user.type(within(dialog).getByLabelText('Motivo'), 'Fine anticipata');
    await confirm();
    expect(await screen.findByText(/Alcune presenze non sono ancora salvate/)).toBeInTheDocument();
    expect(closings(server)).toEqual([]);
  });
});

describe('a register closed early', () => {
  const closedEarly = {
    phase: 'closed',
    state: 'closed',
    closedAt: '2026-11-24T14:14:00.000Z',
    endedEarlyAt: '2026-11-24T14:14:00.000Z',
    closingReason: 'Allarme antincendio',
  } as const;

  it('says until when presence counts, and why', async () => {
    aRollServer(aRoll(closedEarly, { people: [present(1)] }));
    open();
    const notice = await screen.findByText(/le presenze contano fino alle/);
    expect(notice).toHaveTextContent('15:14');
    expect(screen.getByText('Motivo della chiusura: Allarme antincendio')).toBeInTheDocument();
    expect(screen.getByText(/Solo la Segreteria può riaprire l’appello/)).toBeInTheDocument();
  });

  it('is reopened by the office, who speaks to itself and may say that the class went on', async () => {
    aRollServer(aRoll(closedEarly, { people: [present(1)], mayReopen: true }));
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Riapri l’appello' }));
    expect(screen.queryByText(/Solo la Segreteria può/)).not.toBeInTheDocument();
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByLabelText(/L’incontro è andato avanti fino alle 17:00/)).not.toBeChecked();
  });
});
