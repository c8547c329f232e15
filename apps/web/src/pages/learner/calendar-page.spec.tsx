import type { CalendarItem, MyCalendar } from '@lumit/attendance/domain';
import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

let made = 0;
const anItem = (values: Partial<CalendarItem> = {}): CalendarItem => ({
  id: `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  editionTitle: 'LUMIT 2026-27',
  number: 5,
  title: 'Accoglienza',
  moduleCode: 'M5',
  modality: 'presenza',
  place: 'Lucca, aula 2',
  link: null,
  startsAt: '2026-11-26T14:00:00.000Z',
  endsAt: '2026-11-26T16:00:00.000Z',
  state: 'planned',
  previousStartsAt: null,
  cancellingReason: null,
  status: null,
  ...values,
});
const on = (day: string, values: Partial<CalendarItem> = {}) =>
  anItem({ startsAt: `${day}T14:00:00.000Z`, endsAt: `${day}T16:00:00.000Z`, ...values });
const FEED = {
  address: 'https://corsi.example.it/calendario/segreto.ics',
  madeAt: '2026-11-26T09:00:00.000Z',
};
const open = (calendar: Partial<MyCalendar>) => {
  const calls = fakeApi({
    'GET /api/me': aPersonWith('learner'),
    'GET /api/calendar': { now: '2026-11-26T09:00:00.000Z', items: [], feedMadeAt: null, ...calendar },
    'POST /api/calendar/feed': { status: 201, body: FEED },
    'DELETE /api/calendar/feed': { feedMadeAt: null },
  });
  return { calls, ...renderPage('/calendario') };
};

describe('the calendar of a learner', () => {
  it('says today, this week and later, and folds away what is past', async () => {
    open({
      items: [
        on('2026-11-20', { title: 'Passato', status: 'late', state: 'closed' }),
        on('2026-11-26', { title: 'Di oggi', link: 'https://aula.example.it/5' }),
        on('2026-11-28', { title: 'Di sabato' }),
        on('2026-12-01', { title: 'Di dicembre' }),
      ],
    });
    const list = async (name: string) => within(await screen.findByRole('list', { name }));
    expect((await list('Oggi')).getByText(/Di oggi/)).toBeInTheDocument();
    expect((await list('Oggi')).getByRole('link', { name: 'Entra nell’incontro 5' })).toHaveAttribute(
      'href',
      'https://aula.example.it/5',
    );
    expect((await list('Questa settimana')).getByText(/Di sabato/)).toBeInTheDocument();
    expect((await list('Poi')).getByText(/Di dicembre/)).toBeInTheDocument();
    expect(screen.getByText('Incontri passati (1)')).toBeInTheDocument();
  });

  it('says what moved, from when, and what is off and why', async () => {
    open({
      items: [
        on('2026-11-28', { previousStartsAt: '2026-11-24T14:00:00.000Z' }),
        on('2026-12-01', { state: 'cancelled', cancellingReason: 'Sciopero dei treni' }),
      ],
    });
    expect(
      await screen.findByText(/Spostato da mar 24 nov a sab 28 nov; prima era alle/),
    ).toBeInTheDocument();
    expect(screen.getByText('Annullato')).toBeInTheDocument();
    expect(screen.getByText('Motivo: Sciopero dei treni')).toBeInTheDocument();
  });

  it('says where class sessions will appear while there are none', async () => {
    open({});
    expect(await screen.findByText(/appena la Segreteria pubblica il calendario/)).toBeInTheDocument();
  });

  it('gives the secret address once, and says what it opens', async () => {
    const { user, calls } = open({ items: [on('2026-11-26')] });
    await user.click(await screen.findByRole('button', { name: 'Aggiungi al tuo calendario' }));
    expect(await screen.findByText(FEED.address)).toBeInTheDocument();
    expect(screen.getByText(/Chi ha questo indirizzo vede i tuoi incontri/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Apri nel calendario' })).toHaveAttribute(
      'href',
      'webcal://corsi.example.it/calendario/segreto.ics',
    );
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('asks before an address stops working, when replaced and when taken away', async () => {
    const { user, calls } = open({ feedMadeAt: '2026-10-01T08:00:00.000Z' });
    expect(await screen.findByText(/creato il 1 ottobre 2026/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Crea un nuovo indirizzo' }));
    const dialog = () => within(screen.getByRole('dialog'));
    expect(dialog().getByText(/Quello di prima smette di funzionare/)).toBeInTheDocument();
    await user.click(dialog().getByRole('button', { name: 'Torna indietro' }));
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Togli l’indirizzo' }));
    await user.click(dialog().getByRole('button', { name: 'Togli l’indirizzo' }));
    expect(await screen.findByRole('button', { name: 'Aggiungi al tuo calendario' })).toBeInTheDocument();
  });
});
