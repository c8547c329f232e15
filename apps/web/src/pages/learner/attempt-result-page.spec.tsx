import { screen, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aReceipt, aResult, asLearner, ATTEMPT, ATTEMPT_ID } from '../../testing/quiz';
import { renderPage } from '../../testing/render-page';

const address = `/tentativi/${ATTEMPT_ID}`;

describe('S-13 the receipt', () => {
  it('says what was handed in and when, and never the mark', async () => {
    fakeApi({ ...asLearner, [`GET ${ATTEMPT}/receipt`]: aReceipt({ markFrom: '2026-11-27T23:00:00.000Z' }) });
    renderPage(`${address}/ricevuta`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Hai consegnato il test' })).toBeVisible();
    expect(screen.getByText(/Consegnato alle/)).toHaveTextContent(
      'Consegnato alle 11:00:02 di mar 24 nov 2026 · 3 risposte su 4 · codice 7F3A9B2C1D',
    );
    expect(screen.getByText('L’esito arriva dopo la chiusura, sab 28 nov 2026, 00:00.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Vedi l’esito' })).toBeNull();
  });
});

describe('S-14 the result', () => {
  it('begins with the mark, leads to the mistakes and hides right answers until the close', async () => {
    fakeApi({ ...asLearner, [`GET ${ATTEMPT}/result`]: aResult() });
    renderPage(`${address}/esito`);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Non ancora: 1,33 su 3 (44,4%). Soglia 60%.' }),
    ).toBeVisible();
    expect(screen.getByText('Hai 2 altri tentativi: potrai riprovare mer 25 nov 2026, 11:00.')).toBeVisible();
    expect(screen.getByText(/Vedrai le risposte giuste .* quando il test chiude, sab 28 nov/)).toBeVisible();
    // The pause is not over: no button leads to an attempt that cannot begin.
    expect(screen.queryByRole('link', { name: 'Riprova il test' })).toBeNull();
    const mistakes = screen.getByRole('region', { name: 'Vai agli errori (2)' });
    expect(within(mistakes).getByRole('link', { name: 'Domanda 3' })).toHaveAttribute('href', '#domanda-3');
    const first = screen.getByRole('region', { name: 'Domanda 1' });
    expect(first).toHaveTextContent('Giusta');
    expect(first).toHaveTextContent('90 giorni prima');
    expect(within(first).getByRole('link', { name: 'Rileggi la lezione 3.1' })).toHaveAttribute(
      'href',
      '/corso/3.1',
    );
    const third = screen.getByRole('region', { name: 'Domanda 3' });
    expect(third).toHaveTextContent('Sbagliata');
    expect(third).toHaveTextContent('Questo numero si può leggere in due modi');
    expect(screen.queryByRole('heading', { name: 'Risposta giusta' })).toBeNull();
  });

  it('says when explanations come under the rule of this test, and leads on only when one may begin', async () => {
    const result = aResult({ explanations: 'when-settled', mayBegin: true, nextAttemptFrom: null });
    fakeApi({ ...asLearner, [`GET ${ATTEMPT}/result`]: result });
    renderPage(`${address}/esito`);
    expect(await screen.findByText('Quando vedi le spiegazioni')).toBeVisible();
    expect(screen.getByText(/Appena superi il test o finisci i tentativi/)).toBeVisible();
    expect(screen.getByText('Hai 2 altri tentativi: puoi riprovare adesso.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Riprova il test' })).toHaveAttribute(
      'href',
      expect.stringMatching('/test/'),
    );
  });

  it('after the close shows right answers and why', async () => {
    const [right, partial, wrong] = aResult().questions;
    if (!right || !partial || !wrong) throw new Error('three questions');
    const questions = [
      { ...right, solution: ['a-0'], explanation: '<p>Novanta giorni.</p>' },
      { ...partial, solution: ['i-1', 'i-2', 'i-0'], explanation: '<p>Prima si entra.</p>' },
      { ...wrong, solution: '90', explanation: '<p>Lo dice la legge.</p>' },
    ];
    fakeApi({
      ...asLearner,
      [`GET ${ATTEMPT}/result`]: aResult({
        questions,
        phase: 'after-close',
        solutionFrom: null,
        closed: true,
      }),
    });
    renderPage(`${address}/esito`);
    const third = await screen.findByRole('region', { name: 'Domanda 3' });
    expect(within(third).getByRole('heading', { name: 'Risposta giusta' })).toBeVisible();
    expect(third).toHaveTextContent('90 giorni');
    expect(third).toHaveTextContent('Lo dice la legge.');
    const first = screen.getByRole('region', { name: 'Domanda 1' });
    expect(within(first).queryByRole('heading', { name: 'Risposta giusta' })).toBeNull();
    expect(first).toHaveTextContent('Novanta giorni.');
    expect(screen.getByText('Il test è chiuso.')).toBeVisible();
  });

  it('of an entry test tells by module what to read again, and nothing of a pass', async () => {
    const mark = { earned: 1_000, possible: 2_000 };
    fakeApi({
      ...asLearner,
      [`GET ${ATTEMPT}/result`]: aResult({
        kind: 'entry',
        passed: null,
        passMark: 0,
        solutionFrom: null,
        attemptsLeft: 0,
        modules: [
          {
            code: 'M2',
            title: 'Ingresso',
            mark,
            right: 1,
            questions: 2,
            lessons: [{ code: '2.1', title: 'Visti' }],
          },
          { code: 'M3', title: 'Soggiorno', mark, right: 2, questions: 2, lessons: [] },
          { code: 'M4', title: 'Protezione', mark, right: 0, questions: 2, lessons: [] },
        ],
      }),
    });
    renderPage(`${address}/esito`);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Il tuo punto di partenza: 1,33 su 3 (44,4%).' }),
    ).toBeVisible();
    const modules = screen.getByRole('region', { name: 'Da dove partire' });
    expect(modules).toHaveTextContent('M2 Ingresso');
    expect(modules).toHaveTextContent('1 su 2');
    expect(within(modules).getByRole('link', { name: '2.1 Visti' })).toHaveAttribute('href', '/corso/2.1');
    expect(modules).toHaveTextContent('Niente: tutto giusto');
    expect(within(modules).getByRole('link', { name: 'Le lezioni del modulo M4' })).toHaveAttribute(
      'href',
      '/corso#M4',
    );
    expect(screen.queryByText(/Soglia|Superato|Non ancora|altri tentativi/)).toBeNull();
    expect(screen.queryByRole('link', { name: 'Vai al test' })).toBeNull();
  });

  it('shows a missing attempt as a page that is not there', async () => {
    fakeApi({ ...asLearner, [`GET ${ATTEMPT}/result`]: problem(404) });
    renderPage(`${address}/esito`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Pagina non trovata' })).toBeVisible();
  });
});

describe('while an answer waits for its mark', () => {
  it('the receipt says so and promises no result', async () => {
    fakeApi({ ...asLearner, [`GET ${ATTEMPT}/receipt`]: aReceipt({ toBeMarked: true }) });
    renderPage(`${address}/ricevuta`);
    expect(await screen.findByText(/Almeno una risposta la valuta una persona/)).toBeVisible();
    expect(screen.queryByText('L’esito è pronto.')).toBeNull();
    expect(screen.getByRole('link', { name: 'Rivedi le tue risposte' })).toHaveAttribute(
      'href',
      expect.stringMatching(/esito$/),
    );
  });

  it('the result has no mark, neither passed nor failed, and the answer is no mistake', async () => {
    const review = {
      question: { key: 'q1', kind: 'essay' as const, stem: '<p>Racconta un caso.</p>', worth: 3_000 },
      lesson: null,
      answer: 'Samira rinnova.\n\nPoi aspetta.',
      verdict: 'unmarked' as const,
      points: null,
      doubtful: false,
      feedback: [],
    };
    const result = aResult({ mark: null, passed: null, toBeMarked: true, questions: [review] });
    fakeApi({ ...asLearner, [`GET ${ATTEMPT}/result`]: result });
    renderPage(`${address}/esito`);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Consegnato: il voto arriva dopo la valutazione',
      }),
    ).toBeVisible();
    const card = screen.getByRole('region', { name: 'Domanda 1' });
    expect(card).toHaveTextContent('Da valutare');
    expect(card).not.toHaveTextContent(/su 3 punti/);
    expect(screen.getByText('Poi aspetta.').tagName).toBe('P');
    expect(screen.queryByRole('region', { name: /Vai agli errori/ })).toBeNull();
    expect(screen.queryByText(/potrai riprovare/)).toBeNull();
  });
});
