import type { LearnerAttendance } from '@lumit/attendance/domain';
import { screen, within } from '@testing-library/react';
import { aLearnerClass, anAttendance } from '../../testing/an-attendance';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const PATH = `GET /api/editions/${EDITION_ID}/attendance`;
const open = (attendance: Partial<LearnerAttendance> = {}) => {
  fakeApi({ 'GET /api/me': aPersonWith('learner'), [PATH]: anAttendance(attendance) });
  return renderPage('/presenze');
};
const words = (text: string) => text.replace(/\u00a0/g, ' ');
const findWords = (text: string) => screen.findByText((content) => words(content).includes(text));

describe('the attendance page', () => {
  it('says first what can still be missed, then the person’s own numbers', async () => {
    open();
    expect(await findWords('Puoi ancora perdere 6 h 30')).toBeInTheDocument();
    expect(
      await findWords('Servono 32 h su 40 h. Hai 12 h 30 (31,2%); restano 26 h di incontri.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/ogni assenza pesa/)).not.toBeInTheDocument();
  });

  it('says what an exemption leaves out of the count, and never shows it as hours attended', async () => {
    open({
      attendedSeconds: 8 * 3600,
      plannedSeconds: 10 * 3600,
      exemptSeconds: 30 * 3600,
      exemptions: [
        {
          moduleCode: 'M5',
          moduleTitle: 'Accoglienza',
          reason: 'Corso equivalente',
          evidence: 'Prot. 7/2026',
          approvedBy: 'Laura Conti',
          approvedOn: '2026-11-20',
        },
      ],
      classSessions: [
        aLearnerClass({
          status: 'exempt',
          state: 'planned',
          phase: 'upcoming',
          closedAt: null,
          attendedSeconds: 0,
        }),
      ],
    });
    expect(await findWords('Fuori dal conto, per esonero: 30 h.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2, name: 'I tuoi esoneri' })).toBeInTheDocument();
    expect(await findWords('Deciso il 20 novembre 2026 da Laura Conti (Prot. 7/2026)')).toBeInTheDocument();
    expect(screen.queryByText('In programma')).not.toBeInTheDocument();
    expect(screen.getAllByText('Esonero').length).toBeGreaterThan(0);
  });

  it('says beside the percentage what the calendar does not have of the plan, and that it is not lost', async () => {
    open({
      attendedSeconds: 16 * 3600,
      remainingSeconds: 4 * 3600,
      missedSeconds: 0,
      budgetSeconds: 0,
      scheduledSeconds: 20 * 3600,
      uncoveredSeconds: 20 * 3600,
    });
    expect(await findWords('In calendario mancano ancora 20 h del piano.')).toBeInTheDocument();
    expect(screen.getByText('Il calendario non è ancora completo')).toBeInTheDocument();
    expect(screen.getByText(/Gli incontri in calendario non bastano per la soglia/)).toBeInTheDocument();
    expect(screen.getAllByText(/non ancora in calendario/).length).toBeGreaterThan(0);
    expect(screen.getByText(/tutte le ore di incontro del piano approvato/)).toBeInTheDocument();
  });

  it('warns when no more than one class session can be missed', async () => {
    const toCome = aLearnerClass({
      id: '00000000-0000-4000-8000-000000000006',
      state: 'planned',
      phase: 'upcoming',
      closedAt: null,
      status: 'unset',
      attendedSeconds: 0,
    });
    open({ budgetSeconds: 7200, classSessions: [aLearnerClass(), toCome] });
    expect(await screen.findByText(/ogni assenza pesa/)).toBeInTheDocument();
  });

  it('says at once that the threshold can no longer be reached', async () => {
    open({ reachable: false, budgetSeconds: 0 });
    expect(
      await findWords(
        'Con le ore rimaste la soglia dell’80% non è più raggiungibile. Parlane con la Segreteria.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Puoi ancora perdere/)).not.toBeInTheDocument();
  });

  it('lists class sessions: to come and not yet registered are no absence, corrections say why', async () => {
    const correction = {
      at: '2026-11-12T09:00:00.000Z',
      reason: 'Firma sul foglio',
      before: { status: 'absent' as const, attendedSeconds: 0 },
      after: { status: 'left-early' as const, attendedSeconds: 5400 },
    };
    open({
      classSessions: [
        aLearnerClass({
          id: 'a1',
          number: 4,
          title: 'La procedura',
          status: 'left-early',
          attendedSeconds: 5400,
          corrections: [correction],
        }),
        aLearnerClass({
          id: 'a2',
          number: 5,
          state: 'open',
          phase: 'to-close',
          status: 'unset',
          attendedSeconds: 0,
        }),
        aLearnerClass({
          id: 'a3',
          number: 6,
          state: 'planned',
          phase: 'upcoming',
          status: 'unset',
          attendedSeconds: 0,
        }),
      ].map((held, place) => ({ ...held, id: `00000000-0000-4000-8000-00000000000${place}` })),
    });
    const table = await screen.findByRole('table', { name: 'Ore per incontro' });
    const [, planned6, open5, corrected] = within(table).getAllByRole('row');
    expect(words(corrected!.textContent ?? '')).toContain(
      'Rettificato il 12 novembre 2026: da Assente a 1 h 30. Motivo: Firma sul foglio',
    );
    expect(corrected).toHaveTextContent('Uscita anticipata');
    expect(open5).toHaveTextContent('Da registrare');
    expect(open5).toHaveTextContent('Il tutor chiude l’appello entro 2 giorni');
    expect(planned6).toHaveTextContent('In programma');
    expect(planned6).not.toHaveTextContent('Assente');
  });

  it('explains how hours are counted', async () => {
    open({ hoursThreshold: 75, excusedCounts: true });
    expect(await screen.findByRole('heading', { name: 'Come contiamo le ore' })).toBeInTheDocument();
    expect(
      screen.getByText(/La soglia del 75% si calcola su tutte le ore di incontro del piano approvato/),
    ).toBeInTheDocument();
    expect(screen.getByText(/Un’assenza giustificata conta come presenza/)).toBeInTheDocument();
  });

  it('says what will appear before the calendar is published, and offers to try again after a failure', async () => {
    open({ classSessions: [], plannedSeconds: 0 });
    expect(
      await screen.findByText(/appariranno qui quando la Segreteria pubblica il calendario/),
    ).toBeInTheDocument();
  });

  it('offers to try again after a failure', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('learner'), [PATH]: problem(500) });
    renderPage('/presenze');
    expect(await screen.findByRole('button', { name: 'Riprova' })).toBeInTheDocument();
  });
});
