import type { QuizStartView } from '@lumit/quizzes/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { anAttempt, aQuizStart, asLearner, ATTEMPT, ATTEMPT_ID, QUIZ } from '../../testing/quiz';
import { renderPage } from '../../testing/render-page';

describe('S-10 before a test', () => {
  it('tells all rules in words, then starts only after a yes', async () => {
    const calls = fakeApi({
      ...asLearner,
      [`GET ${QUIZ}`]: aQuizStart(),
      [`POST ${QUIZ}/attempts`]: { id: ATTEMPT_ID },
      [`GET ${ATTEMPT}`]: anAttempt(),
    });
    const { user } = renderPage('/test/test-m3');
    expect(await screen.findByRole('heading', { level: 1, name: 'Test del modulo 3' })).toBeVisible();
    const fact = (term: string) => screen.getByText(term).closest('div');
    expect(fact('Domande')).toHaveTextContent('4 domande, 4 punti in tutto');
    expect(fact('Tempo')).toHaveTextContent('15 minuti');
    expect(fact('Tentativi')).toHaveTextContent('1 di 3, vale il migliore. Tra uno e l’altro: 24 ore');
    expect(fact('Soglia')).toHaveTextContent(
      '60%: 2.400 punti su 4.000'.replaceAll('.400', ',4').replaceAll('.000', ''),
    );
    expect(fact('Punteggio')).toHaveTextContent('Abbinamento: una parte dei punti per ogni coppia giusta');
    expect(fact('Dopo la consegna vedi')).toHaveTextContent(
      'Dopo la chiusura, ven 27 nov 2026, 23:59: le risposte giuste con le spiegazioni.',
    );
    await user.click(screen.getByRole('button', { name: 'Inizia il test' }));
    const dialog = screen.getByRole('dialog', { name: 'Il tempo parte adesso e non si ferma.' });
    expect(calls.filter((call) => call.method === 'POST')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Inizia' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Domanda 1 di 4' })).toBeVisible();
  });

  it('says how many questions are drawn from how many, and what a test of the whole course is for', async () => {
    const fact = (term: string) => screen.getByText(term).closest('div');
    fakeApi({
      ...asLearner,
      [`GET ${QUIZ}`]: aQuizStart({ drawnFrom: 16, questionCount: 10, possible: 10_000 }),
    });
    const { queries } = renderPage('/test/test-m3');
    await screen.findByRole('heading', { level: 1, name: 'Test del modulo 3' });
    expect(fact('Domande')).toHaveTextContent(
      '10 domande estratte a caso fra 16, diverse a ogni tentativo, 10 punti in tutto',
    );
    fakeApi({
      ...asLearner,
      [`GET ${QUIZ}`]: aQuizStart({
        kind: 'entry',
        moduleCode: null,
        drawnFrom: 20,
        questionCount: 20,
        passMark: 0,
        attemptsAllowed: 1,
        limitSeconds: null,
      }),
    });
    await queries.invalidateQueries();
    expect(await screen.findByText(/Serve a te, per capire da dove partire/)).toBeVisible();
    expect(fact('Soglia')).toHaveTextContent(
      'Nessuna: non si supera e non si perde, e non conta per l’attestato',
    );
    expect(fact('Domande')).toHaveTextContent('20 domande, 4 punti in tutto');
    expect(fact('Tempo')).toHaveTextContent('Senza limite');
    expect(fact('Tentativi')).toHaveTextContent('Uno solo');
  });

  it('says once when the explanations come, however many occasions there are', async () => {
    const { review } = aQuizStart();
    fakeApi({
      ...asLearner,
      [`GET ${QUIZ}`]: aQuizStart({ review: { ...review, solutionWhenSettled: true } }),
    });
    const { queries } = renderPage('/test/test-m3');
    const after = async (words: string) =>
      waitFor(() => expect(screen.getByText('Dopo la consegna vedi').nextSibling).toHaveTextContent(words));
    const now =
      'Subito: il punteggio, quali sono giuste, le risposte che hai dato e i commenti alle tue scelte.';
    const settled =
      'Quando superi il test o finisci i tentativi, e in ogni caso dopo la chiusura, ven 27 nov 2026, 23:59: le risposte giuste con le spiegazioni.';
    await screen.findByText('Dopo la consegna vedi');
    await after(`${now} ${settled}`);
    const feedback = ['after-close' as const];
    fakeApi({
      ...asLearner,
      [`GET ${QUIZ}`]: aQuizStart({ review: { ...review, feedback, solutionWhenSettled: true } }),
    });
    await queries.invalidateQueries();
    await after(`${settled} Dopo la chiusura: i commenti alle tue scelte.`);
  });

  it('tells before the start how much time one has more', async () => {
    fakeApi({ ...asLearner, [`GET ${QUIZ}`]: aQuizStart({ limitSeconds: 3_600, extraSeconds: 900 }) });
    renderPage('/test/test-m3');
    expect(await screen.findByText('Hai 15 minuti in più: 75 minuti in tutto')).toBeVisible();
  });

  it('says that a test in preparation cannot start yet', async () => {
    const blockers = [{ code: 'quiz.in_preparation', params: { needed: 40, available: 30 } }];
    fakeApi({
      ...asLearner,
      [`GET ${QUIZ}`]: aQuizStart({
        kind: 'final',
        questionCount: 40,
        drawnFrom: 30,
        possible: 40_000,
        blockers,
      }),
    });
    renderPage('/test/test-m3');
    expect(await screen.findByText(/Questo test è in preparazione/)).toBeVisible();
    expect(screen.getByText('Domande').closest('div')).toHaveTextContent('40 domande, 40 punti in tutto');
    expect(screen.queryByRole('button', { name: 'Inizia il test' })).toBeNull();
  });

  it('says every reason why it cannot start', async () => {
    const blockers: QuizStartView['blockers'] = [
      { code: 'quiz.no_attempts_left', params: { allowed: 3 } },
      { code: 'quiz.pause', params: { until: '2026-11-30T09:15:00.000Z' } },
    ];
    fakeApi({ ...asLearner, [`GET ${QUIZ}`]: aQuizStart({ blockers, attemptsUsed: 3 }) });
    renderPage('/test/test-m3');
    expect(await screen.findByText('Hai già usato tutti i 3 tentativi.')).toBeVisible();
    expect(screen.getByText('Potrai riprovare lun 30 nov 2026, 10:15.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Inizia il test' })).toBeNull();
  });

  it('leads back to an open attempt with the time that is left', async () => {
    const openAttempt = { id: ATTEMPT_ID, deadline: '2026-11-24T10:18:00.000Z' };
    fakeApi({ ...asLearner, [`GET ${QUIZ}`]: aQuizStart({ openAttempt, attemptsUsed: 1 }) });
    renderPage('/test/test-m3');
    const resume = await screen.findByRole('link', { name: /Riprendi: restano 18.min/ });
    expect(resume).toHaveAttribute('href', `/tentativi/${ATTEMPT_ID}`);
  });

  it('lists the attempts so far with their marks', async () => {
    const finished = [
      {
        id: ATTEMPT_ID,
        number: 1,
        finishedAt: '2026-11-20T09:12:00.000Z',
        mark: { earned: 2_000, possible: 4_000 },
        passed: false,
        toBeMarked: false,
      },
      {
        id: `${ATTEMPT_ID.slice(0, -1)}8`,
        number: 2,
        finishedAt: '2026-11-22T09:12:00.000Z',
        mark: null,
        passed: null,
        toBeMarked: true,
      },
    ];
    fakeApi({ ...asLearner, [`GET ${QUIZ}`]: aQuizStart({ finished, attemptsUsed: 1 }) });
    renderPage('/test/test-m3');
    const attempts = await screen.findByRole('region', { name: 'I tuoi tentativi' });
    expect(attempts).toHaveTextContent('Non ancora: 2 su 4 (50%)');
    expect(attempts).toHaveTextContent('10:12. Consegnato, da valutare');
  });

  it('stays on the page and says why when the start is refused', async () => {
    fakeApi({
      ...asLearner,
      [`GET ${QUIZ}`]: aQuizStart({ limitSeconds: null }),
      [`POST ${QUIZ}/attempts`]: problem(409, [
        { code: 'quiz.closed', params: { closedAt: '2026-11-24T10:00:00.000Z' } },
      ]),
    });
    const { user } = renderPage('/test/test-m3');
    await user.click(await screen.findByRole('button', { name: 'Inizia il test' }));
    expect(await screen.findByText('Il test è chiuso da mar 24 nov 2026, 11:00.')).toBeVisible();
  });
});
