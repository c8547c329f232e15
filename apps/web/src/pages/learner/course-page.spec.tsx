import { screen, within } from '@testing-library/react';
import { aCourse, aLessonLine, aModule } from '../../testing/course';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const course = aCourse(
  [
    aModule('M3', { lessons: [aLessonLine('3.1', { state: 'done', missing: [] })] }),
    aModule('M5', {
      lessons: [
        aLessonLine('5.1', {
          state: 'half-way',
          minutesLeft: 9,
          missing: [
            { code: 'enrolments.end_not_reached' },
            { code: 'enrolments.self_check_missing', params: { needed: 3, of: 4, missing: 2 } },
          ],
        }),
        aLessonLine('5.2', { updated: true }),
      ],
      test: { code: 'test-m5', title: 'Test del modulo 5' },
    }),
    aModule('M6', { state: 'in-preparation' }),
  ],
  {
    resume: { code: '5.1', title: 'Lezione 5.1', begun: true },
    progress: { lessonsDone: 1, lessons: 3, minutesDone: 85 },
  },
);
const quizzes = {
  quizzes: [
    {
      kind: 'module',
      code: 'test-m5',
      title: 'Test del modulo 5',
      moduleCode: 'M5',
      questionCount: 12,
      passMark: 60,
      opensAt: null,
      closesAt: null,
      attemptsUsed: 1,
      openAttempt: null,
      kept: null,
      passed: false,
      toBeMarked: false,
      blockers: [{ code: 'quiz.no_attempts_left', params: { allowed: 1 } }],
    },
  ],
};
const answers = {
  'GET /api/me': aPersonWith('learner'),
  [`GET /api/editions/${EDITION_ID}/course`]: course,
  [`GET /api/editions/${EDITION_ID}/quizzes`]: quizzes,
};

describe('the course page', () => {
  it('says how far one is and where to go on', async () => {
    fakeApi(answers);
    renderPage('/corso');
    expect(await screen.findByText('1 di 3 lezioni, 1 h 25')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Continua: 5.1 Lezione 5.1' })).toHaveAttribute(
      'href',
      '/corso/5.1',
    );
    expect(screen.getByText('LUMIT 2026-27')).toBeInTheDocument();
  });

  it('opens the module where one is, and only that', async () => {
    fakeApi(answers);
    renderPage('/corso');
    const current = (await screen.findByRole('heading', { name: 'M5 Modulo M5' })).closest('details');
    expect(current).toHaveAttribute('open');
    expect(screen.getByRole('heading', { name: 'M3 Modulo M3' }).closest('details')).not.toHaveAttribute(
      'open',
    );
    expect(within(current as HTMLElement).getByText('0 di 2')).toBeInTheDocument();
  });

  it('opens the module that the address names', async () => {
    fakeApi(answers);
    renderPage('/corso#M3');
    const named = (await screen.findByRole('heading', { name: 'M3 Modulo M3' })).closest('details');
    expect(named).toHaveAttribute('open');
  });

  it('tells the state of each lesson in words, and why one is not complete', async () => {
    fakeApi(answers);
    renderPage('/corso');
    const half = (await screen.findByRole('link', { name: '5.1 Lezione 5.1' })).closest('li') as HTMLElement;
    expect(within(half).getByText('A metà')).toBeInTheDocument();
    expect(within(half).getByText('ancora 9 minuti')).toBeInTheDocument();
    expect(
      within(half).getByText('Ti manca: arrivare in fondo al testo e rispondere ad almeno 3 domande su 4.'),
    ).toBeInTheDocument();
    const fresh = screen.getByRole('link', { name: '5.2 Lezione 5.2' }).closest('li') as HTMLElement;
    expect(within(fresh).getByText('Aggiornata')).toBeInTheDocument();
    expect(within(fresh).getByText('Da iniziare')).toBeInTheDocument();
    expect(within(fresh).queryByText(/Ti manca/)).not.toBeInTheDocument();
  });

  it('shows the test with its state and why it cannot be taken', async () => {
    fakeApi(answers);
    renderPage('/corso');
    const test = (await screen.findByRole('link', { name: 'Test del modulo 5' })).closest(
      'li',
    ) as HTMLElement;
    expect(within(test).getByText('Non ancora superato')).toBeInTheDocument();
    expect(within(test).getByText('Hai già usato il tuo unico tentativo.')).toBeInTheDocument();
  });

  it('says that a test waits for its mark, not that it was failed or why it cannot be taken', async () => {
    const [quiz] = quizzes.quizzes;
    const waiting = { ...quiz, passed: null, toBeMarked: true };
    fakeApi({ ...answers, [`GET /api/editions/${EDITION_ID}/quizzes`]: { quizzes: [waiting] } });
    renderPage('/corso');
    const test = (await screen.findByRole('link', { name: 'Test del modulo 5' })).closest(
      'li',
    ) as HTMLElement;
    expect(within(test).getByText('Consegnato, da valutare')).toBeInTheDocument();
    expect(within(test).queryByText(/superato|tentativo/)).toBeNull();
  });

  it('has the entry test before the modules and the final test after them, with their state', async () => {
    const [quiz] = quizzes.quizzes;
    const ofProgramme = { ...quiz, moduleCode: null, attemptsUsed: 0, passed: null, blockers: [] };
    const tests = [
      { kind: 'entry', code: 'test-ingresso', title: "Test d'ingresso" },
      { kind: 'final', code: 'test-finale', title: 'Test finale' },
    ];
    const inPreparation = [{ code: 'quiz.in_preparation', params: { needed: 40, available: 30 } }];
    const entry = { ...ofProgramme, ...tests[0] };
    const final = { ...ofProgramme, ...tests[1], blockers: inPreparation };
    const list: { quizzes: object[] } = { quizzes: [entry, { ...quiz }, final] };
    fakeApi({
      ...answers,
      [`GET /api/editions/${EDITION_ID}/course`]: { ...course, tests },
      [`GET /api/editions/${EDITION_ID}/quizzes`]: () => list,
    });
    const { queries } = renderPage('/corso');
    const begin = await screen.findByRole('region', { name: 'Da dove partire' });
    expect(await within(begin).findByText('Facoltativo')).toBeInTheDocument();
    const end = screen.getByRole('region', { name: 'Alla fine del corso' });
    expect(within(end).getByRole('link', { name: 'Test finale' })).toHaveAttribute(
      'href',
      '/test/test-finale',
    );
    expect(within(end).getByText('In preparazione')).toBeInTheDocument();
    expect(within(end).getByText(/Questo test è in preparazione/)).toBeInTheDocument();
    const headings = within(screen.getByRole('main'))
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect([headings[0], headings.at(-1)]).toEqual(['Da dove partire', 'Alla fine del corso']);

    list.quizzes[0] = {
      ...entry,
      attemptsUsed: 1,
      blockers: [{ code: 'quiz.no_attempts_left', params: { allowed: 1 } }],
    };
    await queries.invalidateQueries();
    expect(await within(begin).findByText('Fatto')).toBeInTheDocument();
    expect(within(begin).queryByText(/unico tentativo/)).not.toBeInTheDocument();
  });

  it('says what a module in preparation will teach', async () => {
    fakeApi(answers);
    renderPage('/corso');
    const module = (await screen.findByRole('heading', { name: 'M6 Modulo M6' })).closest(
      'details',
    ) as HTMLElement;
    expect(within(module).getByText('In preparazione')).toBeInTheDocument();
    expect(within(module).getByText('spiegare il permesso')).toBeInTheDocument();
  });

  it('stands without the tests, and says whose fault it is when the course does not come', async () => {
    fakeApi({ ...answers, [`GET /api/editions/${EDITION_ID}/quizzes`]: problem(500) });
    const { queries } = renderPage('/corso');
    expect(await screen.findByText('Test del modulo 5')).toBeInTheDocument();
    queries.clear();
    fakeApi({ ...answers, [`GET /api/editions/${EDITION_ID}/course`]: problem(500) });
    renderPage('/corso');
    expect(await screen.findByText(/Il problema è nostro, non tuo/)).toBeInTheDocument();
  });

  it('shows a tutor the map without progress', async () => {
    const calls = fakeApi({ ...answers, 'GET /api/me': aPersonWith('tutor') });
    renderPage('/corso');
    expect(await screen.findByRole('link', { name: '5.1 Lezione 5.1' })).toBeInTheDocument();
    expect(screen.queryByText(/di 3 lezioni/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Risultati di/ })).toHaveAttribute(
      'href',
      '/test/test-m5/risultati',
    );
    expect(calls.map(({ path }) => path)).not.toContain(`/api/editions/${EDITION_ID}/quizzes`);
  });
});
