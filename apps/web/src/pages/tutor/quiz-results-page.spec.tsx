import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { QUIZ } from '../../testing/quiz';
import { renderPage } from '../../testing/render-page';

const person = (familyName: string, change: object) => ({
  enrolmentId: `00000000-0000-4000-8000-${familyName.length.toString().padStart(12, '0')}`,
  familyName,
  givenName: 'Anna',
  bodyName: 'Comune di Lucca',
  attempts: 0,
  hasOpenAttempt: false,
  kept: null,
  passed: null,
  toBeMarked: false,
  lastFinishedAt: null,
  ...change,
});

describe('results of a test for tutors', () => {
  it('lists everybody in the order of the server with state and points, and sums up', async () => {
    const people = [
      person('Bianchi', {}),
      person('De Santis', { attempts: 1, hasOpenAttempt: true }),
      person('Verdi', {
        attempts: 1,
        kept: { earned: 9_000, possible: 12_000 },
        passed: true,
        lastFinishedAt: '2026-11-20T09:12:00.000Z',
      }),
      person('Zanobini', { attempts: 1, toBeMarked: true, lastFinishedAt: '2026-11-21T09:12:00.000Z' }),
    ];
    fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET ${QUIZ}/results`]: {
        kind: 'module',
        code: 'test-m3',
        title: 'Test del modulo 3',
        moduleCode: 'M3',
        passMark: 60,
        keep: 'best',
        people,
      },
    });
    renderPage('/test/test-m3/risultati');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Risultati: Test del modulo 3' }),
    ).toBeVisible();
    expect(
      screen.getByText('2 di 4 partecipanti hanno consegnato; 1 ha superato la soglia del 60%.'),
    ).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Partecipanti' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Bianchi Anna',
      'De Santis Anna',
      'Verdi Anna',
      'Zanobini Anna',
    ]);
    expect(rows[2]).toHaveTextContent('Superato');
    expect(rows[2]).toHaveTextContent('9 su 12');
    expect(rows[2]).toHaveTextContent('75%');
    expect(rows[1]).toHaveTextContent('In corso');
    expect(rows[3]).toHaveTextContent('Da valutare');
    expect(rows[0]).toHaveTextContent('Da iniziare');
  });

  it('of an entry test says who took it, and of nobody that they passed or failed', async () => {
    const kept = { earned: 3_000, possible: 20_000 };
    fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET ${QUIZ}/results`]: {
        kind: 'entry',
        code: 'test-m3',
        title: "Test d'ingresso",
        moduleCode: null,
        passMark: 0,
        keep: 'best',
        people: [person('Verdi', { attempts: 1, kept }), person('Bianchi', {})],
      },
    });
    renderPage('/test/test-m3/risultati');
    expect(await screen.findByText('1 di 2 partecipanti ha consegnato.')).toBeInTheDocument();
    expect(screen.getByText('Fatto')).toBeInTheDocument();
    expect(screen.queryByText(/soglia|Superato|Non ancora/)).not.toBeInTheDocument();
  });
});
