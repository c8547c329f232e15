import type { ClassSessionList } from '@lumit/attendance/domain';
import { screen, within } from '@testing-library/react';
import { aClassSessionView, CLASS_ID } from '../../testing/a-roll';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

type Listed = ClassSessionList['classSessions'][number];
const counts = { present: 4, absent: 1, excused: 0, exempt: 0, unset: 19 };
const listed = (place: number, values: Partial<Listed> = {}): Listed => ({
  ...aClassSessionView({ id: CLASS_ID.replace(/.$/, String(place)), number: place }),
  counts,
  ...values,
});

function open(address: string, ...classSessions: Listed[]) {
  fakeApi({
    'GET /api/me': aPersonWith('tutor'),
    [`GET /api/editions/${EDITION_ID}/class-sessions`]: { now: '2026-11-24T14:04:00.000Z', classSessions },
  });
  return renderPage(address);
}

const A_BLOCKED_TEST = {
  blocked: [{ code: 'test-m4', title: 'Test del modulo 4', needed: 10, available: 9 }],
  questions: [
    {
      key: 'm4-q15',
      stem: '<p>Fino a quando vale?</p>',
      lesson: '4.6',
      quizzes: [{ code: 'test-m4', title: 'Test del modulo 4' }],
      statements: [
        {
          on: '2026-11-28',
          then: 'Controlla.',
          reference: null,
          looked: null,
          state: 'passed',
          confirmed: null,
        },
      ],
    },
  ],
};

beforeEach(() => localStorage.clear());

describe('the tutor’s home', () => {
  it('shows today’s class session first, with its roll one press away', async () => {
    open(
      '/tutor',
      listed(4, { phase: 'closed', state: 'closed' }),
      listed(5),
      listed(6, { phase: 'upcoming' }),
    );
    expect(await screen.findByRole('heading', { name: 'Incontro 5: Accoglienza' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Apri l’appello' })).toHaveAttribute(
      'href',
      `/incontri/${listed(5).id}/appello`,
    );
    expect(screen.getByText('4 presenti · 1 assente · 19 da registrare')).toBeInTheDocument();
    expect(screen.getByText(/oggi, mar 24 nov/)).toBeInTheDocument();
  });

  it('shows the next one otherwise, and says that everything is in order', async () => {
    open(
      '/tutor',
      listed(6, {
        phase: 'upcoming',
        startsAt: '2026-12-01T14:00:00.000Z',
        endsAt: '2026-12-01T16:00:00.000Z',
      }),
    );
    expect(await screen.findByText('Tutto in ordine.')).toBeInTheDocument();
    expect(screen.getByText(/L’appello si apre mar 1 dic, 14:30/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Apri l’appello' })).not.toBeInTheDocument();
  });

  it('lists what has passed its day with the page it is read on, and what will pass', async () => {
    const item = (values: object) => ({
      kind: 'lesson',
      code: '4.2',
      title: 'La procedura',
      text: 'va convertito',
      on: '2026-11-28',
      then: 'Controlla in Gazzetta',
      reference: null,
      looked: null,
      state: 'passed',
      ...values,
    });
    fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET /api/editions/${EDITION_ID}/class-sessions`]: {
        now: '2026-11-29T14:04:00.000Z',
        classSessions: [],
      },
      [`GET /api/editions/${EDITION_ID}/deadlines`]: {
        items: [item({}), item({ kind: 'news', title: 'Ucraina', on: '2027-01-04', state: 'expiring' })],
      },
      [`GET /api/editions/${EDITION_ID}/question-deadlines`]: A_BLOCKED_TEST,
    });
    renderPage('/tutor');
    expect(await screen.findByRole('link', { name: '4.2 La procedura' })).toHaveAttribute(
      'href',
      '/corso/4.2',
    );
    expect(screen.getByText(/«va convertito»\. Termine passato il 28 novembre 2026\./)).toBeInTheDocument();
    expect(await screen.findByText('Un test non può iniziare')).toBeInTheDocument();
    expect(
      screen.getByText(/Test del modulo 4: ne servono 10 domande, se ne possono fare 9\./),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '1 termine passato nei testi' })).toHaveAttribute(
      'href',
      '/scadenze',
    );
    expect(screen.getByRole('link', { name: '1 domanda ferma da confermare' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '1 termine passa entro 60 giorni' })).toBeInTheDocument();
  });

  it('gives statements of one norm with the same note as one entry, with the places below', async () => {
    const item = (values: object) => ({
      kind: 'lesson',
      code: '4.2',
      title: 'La procedura',
      text: 'va convertito',
      on: '2026-11-28',
      then: 'Controlla in Gazzetta',
      looked: null,
      state: 'passed',
      reference: { citation: 'D.L. 168/2026', href: 'https://www.normattiva.it/x' },
      ...values,
    });
    const items = [
      item({}),
      item({ code: '4.6', title: 'La protezione temporanea', text: 'da convertire' }),
      item({ kind: 'news', code: null, title: 'Il decreto', text: 'è da convertire' }),
      item({ then: 'Leggi la circolare' }),
    ];
    fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET /api/editions/${EDITION_ID}/class-sessions`]: {
        now: '2026-11-29T14:04:00.000Z',
        classSessions: [],
      },
      [`GET /api/editions/${EDITION_ID}/deadlines`]: { items },
    });
    renderPage('/tutor');
    const section = await screen.findByRole('region', { name: 'Termini di legge' });
    const notes = within(section).getAllByText(/Controlla in Gazzetta\./);
    expect(notes).toHaveLength(1);
    const entry = within(notes[0]?.closest('li') as HTMLElement);
    expect(notes[0]).toHaveTextContent(
      'Termine passato il 28 novembre 2026. Controlla in Gazzetta. D.L. 168/2026',
    );
    expect(entry.getAllByRole('listitem').map((place) => place.textContent)).toEqual([
      '4.2 La procedura: «va convertito»',
      '4.6 La protezione temporanea: «da convertire»',
      'Novità: Il decreto: «è da convertire»',
    ]);
    expect(within(section).getByText(/Leggi la circolare\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '4 termini passati nei testi' })).toBeInTheDocument();
  });

  it('counts the reported errors that wait, and is silent when none does', async () => {
    const report = (id: string, closedAt: string | null) => ({
      id,
      lesson: { code: '5.2', title: 'Accesso', version: 1 },
      version: 1,
      block: 2,
      quote: 'Q',
      text: 'T',
      reporter: 'Anna Bianchi',
      createdAt: '2026-11-22T09:00:00.000Z',
      closedAt,
    });
    const items = [report('r1', null), report('r2', null), report('r3', '2026-11-23T09:00:00.000Z')];
    fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET /api/editions/${EDITION_ID}/class-sessions`]: {
        now: '2026-11-24T14:04:00.000Z',
        classSessions: [],
      },
      [`GET /api/editions/${EDITION_ID}/lesson-reports`]: { items },
    });
    renderPage('/tutor');
    expect(await screen.findByRole('link', { name: '2 errori segnalati da guardare' })).toHaveAttribute(
      'href',
      '/segnalazioni',
    );
  });

  it('lists the registers that are still open after the class', async () => {
    open('/tutor', listed(3, { phase: 'to-close' }), listed(6, { phase: 'upcoming' }));
    expect(await screen.findByRole('heading', { name: 'Appelli da chiudere (1)' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Incontro 3: Accoglienza' })).toBeInTheDocument();
    expect(screen.getByText(/19 da registrare/)).toBeInTheDocument();
    expect(screen.queryByText('Tutto in ordine.')).not.toBeInTheDocument();
  });

  it('reminds of marks that were left unsent on this device, but not of another person’s', async () => {
    const mark = [['00000000-0000-4000-8000-000000000001', { kind: 'present' }]];
    localStorage.setItem(
      `lumit.roll.${aPersonWith('tutor').person.id}.${listed(5).id}`,
      JSON.stringify(mark),
    );
    localStorage.setItem(`lumit.roll.somebody-else.${listed(4).id}`, JSON.stringify(mark));
    open('/tutor', listed(4), listed(5));
    expect(await screen.findByText(/1 presenza in coda su questo dispositivo/)).toBeInTheDocument();
  });

  it('says what will appear before the calendar is published', async () => {
    open('/tutor');
    expect(
      await screen.findByText(/appariranno qui quando la Segreteria pubblica il calendario/),
    ).toBeInTheDocument();
  });
});

describe('the class sessions', () => {
  it('are listed with the state of their register and how many were there', async () => {
    open('/incontri', listed(4, { phase: 'closed', state: 'closed' }), listed(6, { phase: 'upcoming' }));
    expect(await screen.findByRole('link', { name: 'Incontro 4: Accoglienza' })).toHaveAttribute(
      'href',
      `/incontri/${listed(4).id}/appello`,
    );
    const rows = screen.getAllByRole('row');
    expect(rows[1]).toHaveTextContent('4 su 24');
    expect(rows[1]).toHaveTextContent('Chiuso');
    expect(rows[2]).toHaveTextContent('In programma');
  });
});
