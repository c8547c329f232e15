import { screen, within } from '@testing-library/react';
import { fakeApi, NO_ANSWER, problem } from '../../testing/fake-api';
import {
  aCourse,
  aLearnerHome,
  attendanceAtHome,
  anEligibility,
  aQuizList,
} from '../../testing/learner-home';
import { EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const of = (part: string) => `GET /api/editions/${EDITION_ID}/${part}`;

describe("the learner's home", () => {
  it('shows one thing to do, what is due, hours, requirements and the next class session', async () => {
    fakeApi({ ...aLearnerHome });
    renderPage('/home');
    expect(await screen.findByRole('heading', { level: 1, name: 'Buongiorno Anna' })).toBeInTheDocument();
    expect(await screen.findByRole('heading', { name: 'Continua: 5.2 Accesso' })).toBeInTheDocument();
    expect(screen.getByText('Ti restano circa 9 minuti.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Continua la lezione' })).toHaveAttribute('href', '/corso/5.2');

    const due = screen.getByRole('region', { name: 'Da fare (1)' });
    expect(within(due).getByRole('link', { name: 'Test del modulo 5' })).toHaveAttribute(
      'href',
      '/test/test-m5',
    );
    expect(due).toHaveTextContent('ven 27 nov, 23:59');

    expect(screen.getByText(/Puoi ancora perdere/)).toHaveTextContent('6 ore e 30 minuti');
    expect(screen.getByText('Verso l’attestato: 1 requisito su 2')).toBeInTheDocument();
    const next = screen.getByRole('region', { name: 'Prossimo incontro' });
    expect(next).toHaveTextContent('Incontro 5: Accoglienza');
    expect(next).toHaveTextContent('mar 24 nov, 15:00-17:00');
    expect(next).toHaveTextContent('Lucca');
    expect(document.title).toBe('Buongiorno Anna | LUMIT Formazione');
  });

  it('before the class sessions are planned it speaks of no hours', async () => {
    const unplanned = {
      ...attendanceAtHome,
      classSessions: [],
      plannedSeconds: 0,
      attendedSeconds: 0,
      budgetSeconds: 0,
    };
    fakeApi({ ...aLearnerHome, [of('attendance')]: unplanned });
    renderPage('/home');
    expect(await screen.findByText('Gli incontri non sono ancora in calendario.')).toBeInTheDocument();
    expect(screen.queryByText(/Puoi ancora perdere/)).not.toBeInTheDocument();
  });

  it('an open attempt comes before the lesson, a class session now before both', async () => {
    const openAttempt = { id: '00000000-0000-4000-8000-0000000000aa', deadline: null };
    const quizzes = { quizzes: [{ ...aQuizList.quizzes[0], openAttempt }] };
    fakeApi({ ...aLearnerHome, [of('quizzes')]: quizzes });
    renderPage('/home');
    expect(await screen.findByRole('link', { name: 'Riprendi il test' })).toHaveAttribute(
      'href',
      `/tentativi/${openAttempt.id}`,
    );
  });

  it('during a class session it leads there', async () => {
    fakeApi({
      ...aLearnerHome,
      [of('attendance')]: { ...attendanceAtHome, now: '2026-11-24T14:30:00.000Z' },
    });
    renderPage('/home');
    expect(
      await screen.findByRole('heading', { name: 'Adesso: Incontro 5: Accoglienza' }),
    ).toBeInTheDocument();
  });

  it('during a class session it also says which lesson to go on with', async () => {
    fakeApi({
      ...aLearnerHome,
      [of('attendance')]: { ...attendanceAtHome, now: '2026-11-24T14:30:00.000Z' },
    });
    renderPage('/home');
    expect(
      await screen.findByRole('link', { name: 'vai avanti con la lezione 5.2 Accesso' }),
    ).toHaveAttribute('href', '/corso/5.2');
  });

  it('during a class session it says first of all which test is begun', async () => {
    const openAttempt = { id: '00000000-0000-4000-8000-0000000000aa', deadline: null };
    fakeApi({
      ...aLearnerHome,
      [of('attendance')]: { ...attendanceAtHome, now: '2026-11-24T14:30:00.000Z' },
      [of('quizzes')]: { quizzes: [{ ...aQuizList.quizzes[0], openAttempt }] },
    });
    renderPage('/home');
    expect(
      await screen.findByRole('link', { name: 'riprendi il test iniziato: Test del modulo 5' }),
    ).toHaveAttribute('href', `/tentativi/${openAttempt.id}`);
  });

  describe('after a test that was not passed', () => {
    const [quiz] = aQuizList.quizzes;
    const failed = {
      ...quiz,
      attemptsUsed: 1,
      passed: false,
      blockers: [{ code: 'quiz.pause', params: { until: '2026-11-25T08:30:00.000Z' } }],
    };

    it('brings it back with the day and the hour from which it may be tried again', async () => {
      fakeApi({ ...aLearnerHome, [of('quizzes')]: { quizzes: [failed] } });
      renderPage('/home');
      const due = await screen.findByRole('region', { name: 'Da fare (1)' });
      expect(due).toHaveTextContent('Non ancora superato. Potrai riprovare mer 25 nov 2026, 09:30');
      expect(within(due).getByRole('link', { name: 'Test del modulo 5' })).toHaveAttribute(
        'href',
        '/test/test-m5',
      );
    });

    it('does not bring it back while a later attempt waits for its mark', async () => {
      const waiting = { ...failed, passed: null, toBeMarked: true };
      fakeApi({
        ...aLearnerHome,
        [of('quizzes')]: { quizzes: [waiting, { ...waiting, code: 'altro', passed: false, blockers: [] }] },
      });
      renderPage('/home');
      const due = await screen.findByRole('region', { name: 'Da fare' });
      expect(within(due).queryByRole('link')).toBeNull();
    });

    it('makes it the next step when nothing else is left to study', async () => {
      fakeApi({
        ...aLearnerHome,
        [of('course')]: { ...aCourse, resume: null, modules: [] },
        [of('quizzes')]: { quizzes: [failed] },
      });
      renderPage('/home');
      expect(await screen.findByRole('heading', { name: 'Da riprovare: Test del modulo 5' })).toBeVisible();
      expect(screen.getByText(/Puoi riprovare mer 25 nov 2026, 09:30/)).toBeVisible();
    });
  });

  const open = { id: '00000000-0000-4000-8000-0000000000a1', deadline: '2026-11-24T10:20:00.000Z' };
  /** A test that only helps to study, beside the final test that the certificate asks for. */
  const homeWithFinalTest = (change = {}) => {
    const quiz = { ...aQuizList.quizzes[0], ...change };
    const [kind] = anEligibility.kinds;
    const final = {
      ...quiz,
      kind: 'final',
      code: 'test-finale',
      title: 'Test finale',
      moduleCode: null,
      openAttempt: null,
    };
    const rule = { kind: 'quiz', key: 'quiz:test-finale', quiz: 'test-finale', title: 'Test finale' };
    const points = { bestPoints: null, possiblePoints: 40_000, attemptsLeft: 2 };
    const measures = { ...points, met: false, stillReachable: true, required: 1, actual: 0, missing: 1 };
    return {
      ...aLearnerHome,
      [of('quizzes')]: { quizzes: [quiz, final] },
      [of('eligibility')]: {
        ...anEligibility,
        kinds: [{ ...kind, rules: [...(kind?.rules ?? []), { ...rule, ...measures }] }],
      },
    };
  };

  it('keeps a begun test in sight, until its own time ends, though it does not count', async () => {
    fakeApi(homeWithFinalTest({ openAttempt: open }));
    renderPage('/home');
    const due = await screen.findByRole('region', { name: 'Da fare (2)' });
    const begun = within(due).getByRole('link', { name: 'Test del modulo 5' });
    expect(begun).toHaveAttribute('href', `/tentativi/${open.id}`);
    expect(within(due).getByText(/^Iniziato/)).toHaveTextContent(
      'Iniziato. Senza effetto sull’attestato. Entro mar 24 nov, 11:20',
    );
  });

  it('keeps a test that was not passed in sight with its date, though it does not count', async () => {
    const failed = { passed: false, attemptsUsed: 1 };
    fakeApi(homeWithFinalTest({ ...failed, closesAt: '2026-11-27T22:59:00.000Z' }));
    const { queries } = renderPage('/home');
    const due = await screen.findByRole('region', { name: 'Da fare (2)' });
    const line = (name: string) => within(due).getByRole('link', { name }).closest('li');
    expect(line('Test del modulo 5')).toBeVisible();
    expect(line('Test del modulo 5')).toHaveTextContent(
      'Da riprovare. Senza effetto sull’attestato. Entro ven 27 nov, 23:59',
    );
    const until = '2026-11-25T08:00:00.000Z';
    fakeApi(homeWithFinalTest({ ...failed, blockers: [{ code: 'quiz.pause', params: { until } }] }));
    await queries.invalidateQueries();
    await within(due).findAllByText(/Potrai riprovare/);
    expect(line('Test del modulo 5')).toBeVisible();
    expect(line('Test del modulo 5')).toHaveTextContent(
      'Non ancora superato. Senza effetto sull’attestato. Potrai riprovare mer 25 nov 2026, 09:00',
    );
  });

  it('sets the tests that the certificate asks for apart from those that only help to study', async () => {
    fakeApi(homeWithFinalTest());
    renderPage('/home');
    const due = await screen.findByRole('region', { name: 'Da fare (1)' });
    expect(within(due).getByRole('link', { name: 'Test finale' })).toBeVisible();
    expect(
      within(due).getByText(/Per metterti alla prova: 1 test, senza effetto sull’attestato/),
    ).toBeVisible();
    expect(within(due).getByText('Test del modulo 5')).not.toBeVisible();
  });

  it('says that the certificate is ready, also when a higher one can still be earned', async () => {
    const [kind] = anEligibility.kinds;
    const attendance = { ...kind, kind: 'attendance', issued: '7/2026', eligible: true, rules: [] };
    fakeApi({ ...aLearnerHome, [of('eligibility')]: { ...anEligibility, kinds: [attendance, kind] } });
    renderPage('/home');
    expect(await screen.findByText('Attestato di frequenza: rilasciato, n. 7/2026')).toBeVisible();
  });

  it('once the highest certificate is issued it is the thing to do', async () => {
    const [kind] = anEligibility.kinds;
    fakeApi({
      ...aLearnerHome,
      [of('course')]: { ...aCourse, resume: null, modules: [] },
      [of('quizzes')]: { quizzes: [] },
      [of('eligibility')]: { ...anEligibility, kinds: [{ ...kind, issued: '8/2026' }] },
    });
    renderPage('/home');
    expect(await screen.findByRole('heading', { name: 'Il tuo attestato è pronto' })).toBeVisible();
    expect(screen.getByText(/Attestato n. 8\/2026/)).toBeVisible();
  });

  describe('with an entry test', () => {
    const [quiz] = aQuizList.quizzes;
    const entry = {
      ...quiz,
      kind: 'entry',
      code: 'test-ingresso',
      title: "Test d'ingresso",
      moduleCode: null,
    };
    const [module] = aCourse.modules;
    const lessons = (module?.lessons ?? []).map((lesson) => ({ ...lesson, state: 'to-start' }));
    const fresh = {
      ...aCourse,
      progress: { lessonsDone: 0, lessons: 2, minutesDone: 0 },
      resume: { code: '5.1', title: 'Il sistema', begun: false },
      modules: [{ ...module, lessons }],
    };
    const home = (course: object) => ({
      ...aLearnerHome,
      [of('course')]: course,
      [of('quizzes')]: { quizzes: [entry, quiz] },
    });

    it('proposes it to who has not begun, and the first lesson instead; nobody has to take it', async () => {
      fakeApi(home(fresh));
      renderPage('/home');
      expect(
        await screen.findByRole('heading', { name: 'Facoltativo: scopri da dove partire' }),
      ).toBeInTheDocument();
      expect(screen.getByRole('link', { name: 'Vai al test d’ingresso' })).toHaveAttribute(
        'href',
        '/test/test-ingresso',
      );
      expect(
        screen.getByRole('link', { name: 'comincia subito dalla lezione 5.1 Il sistema' }),
      ).toHaveAttribute('href', '/corso/5.1');
      const due = screen.getByRole('region', { name: 'Da fare (1)' });
      expect(within(due).queryByText("Test d'ingresso")).not.toBeInTheDocument();
    });

    it('says no more of it once a lesson is done', async () => {
      fakeApi(home({ ...fresh, progress: { ...fresh.progress, lessonsDone: 1 } }));
      renderPage('/home');
      expect(await screen.findByRole('heading', { name: /Prossima lezione: 5.1/ })).toBeInTheDocument();
      expect(screen.queryByText(/Facoltativo/)).not.toBeInTheDocument();
    });
  });

  it('puts the final test after all modules', async () => {
    const [quiz] = aQuizList.quizzes;
    const final = { ...quiz, kind: 'final', code: 'test-finale', title: 'Test finale', moduleCode: null };
    const [module] = aCourse.modules;
    const lessons = (module?.lessons ?? []).map((lesson) => ({ ...lesson, state: 'done' }));
    fakeApi({
      ...aLearnerHome,
      [of('course')]: {
        ...aCourse,
        resume: null,
        modules: [{ ...module, lessons }],
        tests: [{ kind: 'final', code: 'test-finale', title: 'Test finale' }],
      },
      [of('quizzes')]: { quizzes: [{ ...quiz, passed: true }, final] },
    });
    renderPage('/home');
    expect(await screen.findByRole('heading', { name: 'Prossimo passo: Test finale' })).toBeInTheDocument();
  });

  it('before the first day it says when the course starts', async () => {
    const edition = { ...aCourse.edition, startsOn: '2027-01-12' };
    fakeApi({ ...aLearnerHome, [of('course')]: { ...aCourse, edition } });
    renderPage('/home');
    expect(
      await screen.findByRole('heading', { name: 'Il corso comincia mar 12 gen 2027' }),
    ).toBeInTheDocument();
  });

  it('with nothing left it says so', async () => {
    fakeApi({
      ...aLearnerHome,
      [of('course')]: { ...aCourse, resume: null, modules: [] },
      [of('quizzes')]: { quizzes: [] },
      [of('eligibility')]: {
        ...anEligibility,
        kinds: [{ ...anEligibility.kinds[0], rules: [], eligible: true }],
      },
    });
    renderPage('/home');
    expect(await screen.findByRole('heading', { name: 'Hai fatto tutto' })).toBeInTheDocument();
  });

  it('says plainly that the threshold is lost', async () => {
    fakeApi({ ...aLearnerHome, [of('attendance')]: { ...attendanceAtHome, reachable: false } });
    renderPage('/home');
    expect(
      await screen.findByText(
        'Con le ore rimaste la soglia dell’80% non è più raggiungibile. Parlane con la Segreteria.',
      ),
    ).toBeInTheDocument();
  });

  it('a part that fails leaves the rest, and can be tried again', async () => {
    let isBack = false;
    fakeApi({ ...aLearnerHome, [of('attendance')]: () => (isBack ? attendanceAtHome : problem(500)) });
    const { user } = renderPage('/home');
    expect(
      await screen.findByText('Non siamo riusciti a caricare le presenze. Il resto è aggiornato.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Continua: 5.2 Accesso' })).toBeInTheDocument();
    isBack = true;
    await user.click(screen.getByRole('button', { name: 'Riprova' }));
    expect(await screen.findByText(/Puoi ancora perdere/)).toBeInTheDocument();
  });

  it('without a connection the page says so', async () => {
    const parts = ['course', 'attendance', 'quizzes', 'eligibility'].map((part) => [of(part), NO_ANSWER]);
    fakeApi({ ...aLearnerHome, ...Object.fromEntries(parts) });
    renderPage('/home');
    expect(await screen.findByRole('heading', { level: 1, name: 'Connessione assente' })).toBeInTheDocument();
  });
});
