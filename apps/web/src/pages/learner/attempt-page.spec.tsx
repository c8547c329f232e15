import { act, screen, waitFor, within } from '@testing-library/react';
import { endSession } from '../../features/quizzes/attempt-session';
import { type FakeCall, fakeApi, NO_ANSWER, problem } from '../../testing/fake-api';
import { anAttempt, aReceipt, asLearner, ATTEMPT, ATTEMPT_ID } from '../../testing/quiz';
import { renderPage } from '../../testing/render-page';

const address = `/tentativi/${ATTEMPT_ID}`;
const saved = (call: FakeCall) => ({
  rev: (call.body as { rev: number }).rev,
  savedAt: '2026-11-24T10:00:05.000Z',
});
const PUT = (key: string) => `PUT ${ATTEMPT}/answers/${key}`;
const all = { [PUT('q1')]: saved, [PUT('q2')]: saved, [PUT('q3')]: saved, [PUT('q4')]: saved };
const open = { ...asLearner, [`GET ${ATTEMPT}`]: anAttempt(), ...all };
const puts = (calls: FakeCall[]) => calls.filter((call) => call.method === 'PUT').map((call) => call.body);
const question = (number: number) =>
  screen.findByRole('heading', { level: 1, name: `Domanda ${number} di 4` });

beforeEach(() => {
  endSession(ATTEMPT_ID);
  localStorage.clear();
});

describe('S-11 a question', () => {
  it('saves a choice and says when the server had it', async () => {
    const calls = fakeApi(open);
    const { user } = renderPage(address);
    await question(1);
    expect(screen.getByText('1 punto. Una sola risposta.')).toBeVisible();
    const options = screen.getByRole('radiogroup', { name: 'Quando si rinnova?' });
    await user.click(within(options).getByRole('radio', { name: '90 giorni prima' }));
    expect(await screen.findByText('11:00:05')).toBeVisible();
    expect(puts(calls)).toEqual([{ rev: 1, value: ['a-0'] }]);
    await user.click(screen.getByRole('button', { name: 'Cancella la risposta' }));
    await waitFor(() => expect(puts(calls).at(-1)).toEqual({ rev: 2, value: [] }));
  });

  it('walks by links, keeps what was answered, and sets questions aside', async () => {
    fakeApi(open);
    const { user } = renderPage(address);
    await question(1);
    await user.click(screen.getByRole('radio', { name: '60 giorni prima' }));
    await user.click(screen.getByRole('button', { name: 'Segna per dopo' }));
    await user.click(screen.getByRole('link', { name: 'Avanti' }));
    await question(2);
    const numbers = screen.getByRole('navigation', { name: 'Domande' });
    expect(
      within(numbers).getByRole('link', { name: 'Domanda 1, risposta, segnata per dopo' }),
    ).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Indietro' }));
    await question(1);
    expect(screen.getByRole('radio', { name: '60 giorni prima' })).toBeChecked();
  });

  it('pairs by lists of the browser', async () => {
    const calls = fakeApi(open);
    const { user } = renderPage(`${address}?domanda=2`);
    await question(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'SAI' }), 'Comune');
    await user.selectOptions(screen.getByRole('combobox', { name: 'CAS' }), 'prefettura');
    await waitFor(() =>
      expect(puts(calls).at(-1)).toEqual({
        rev: 2,
        value: [
          { left: 'l-0', right: 'r-1' },
          { left: 'l-1', right: 'r-0' },
        ],
      }),
    );
  });

  it('orders by buttons, keeps the focus on what moved and says its place', async () => {
    const calls = fakeApi(open);
    const { user } = renderPage(`${address}?domanda=3`);
    await question(3);
    expect(screen.getByText(/Questa domanda è da rispondere/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Sposta giù: Rinnovo/ }));
    expect(screen.getByRole('button', { name: /Sposta giù: Rinnovo/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    const last = screen.getByRole('button', { name: /Sposta giù: Rinnovo/ });
    expect(last).toHaveFocus();
    expect(last).toHaveAttribute('aria-disabled', 'true');
    expect(await screen.findByText(/Rinnovo, posizione 3 di 3/)).toBeInTheDocument();
    await waitFor(() => expect(puts(calls).at(-1)).toEqual({ rev: 2, value: ['i-1', 'i-2', 'i-0'] }));
  });

  it('asks at once about a number with two readings, and takes the answer', async () => {
    const calls = fakeApi(open);
    const { user } = renderPage(`${address}?domanda=4`);
    await question(4);
    await user.type(screen.getByRole('textbox', { name: 'Risposta, in giorni' }), '1.000,5');
    await user.tab();
    expect(
      (await screen.findAllByText(/Hai scritto 1\.000,5: intendi mille virgola cinque\?/)).length,
    ).toBeGreaterThan(0);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/Hai scritto 1\.000,5/));
    await user.click(screen.getByRole('button', { name: 'Sì, intendo 1000,5' }));
    await waitFor(() => expect(puts(calls).at(-1)).toMatchObject({ value: '1000,5' }));
    expect(screen.queryByRole('button', { name: /Sì, intendo/ })).toBeNull();
    expect(screen.queryByText(/Hai scritto/)).toBeNull();
  });

  it('says plainly when answers wait, and sends them when the server is back', async () => {
    let isDown = true;
    const calls = fakeApi({ ...open, [PUT('q1')]: (call: FakeCall) => (isDown ? NO_ANSWER : saved(call)) });
    const { user } = renderPage(address);
    await question(1);
    await user.click(screen.getByRole('radio', { name: '90 giorni prima' }));
    expect(await screen.findByText(/Non salvato: 1 risposta in attesa\. Continua pure/)).toHaveTextContent(
      'Il tempo continua.',
    );
    const lost = await screen.findByText('Le ultime risposte non sono salvate: restano in attesa.');
    expect(lost).toHaveAttribute('role', 'alert');
    isDown = false;
    await user.click(screen.getAllByRole('button', { name: 'Riprova ora' })[0] as HTMLElement);
    expect(await screen.findByText('11:00:05')).toBeVisible();
    expect(puts(calls).at(-1)).toEqual({ rev: 1, value: ['a-0'] });
    expect(await screen.findByText('Connessione tornata: 1 risposta inviata')).toBeInTheDocument();
    expect(lost).toBeEmptyDOMElement();
  });

  it('A2: goes on where the learner was, and keeps the test while another page is looked at', async () => {
    let isDown = false;
    fakeApi({ ...open, [`GET ${ATTEMPT}`]: () => (isDown ? NO_ANSWER : anAttempt()) });
    const { user, router } = renderPage(`${address}?domanda=3`);
    await question(3);
    isDown = true;
    await user.click(screen.getByRole('link', { name: 'Torna al corso' }));
    await screen.findByRole('heading', { level: 1, name: 'Pagina non trovata' });
    expect(router.state.location.pathname).toBe('/corso');
    await act(() => router.navigate(address));
    await question(3);
    expect(router.state.location.search).toBe('?domanda=3');
  });

  it('shows a newer answer that came from another page', async () => {
    const current = { rev: 4, value: ['a-1'], savedAt: '2026-11-24T10:00:09.000Z' };
    fakeApi({ ...open, [PUT('q1')]: problem(409, [{ code: 'quiz.stale_revision' }], { current }) });
    const { user } = renderPage(address);
    await question(1);
    await user.click(screen.getByRole('radio', { name: '90 giorni prima' }));
    expect(await screen.findByText(/c’è una risposta più recente/)).toBeVisible();
    expect(screen.getByRole('radio', { name: '60 giorni prima' })).toBeChecked();
  });

  it('hands in by itself at the end of the time, with what the screen shows', async () => {
    const calls = fakeApi({
      ...open,
      [`GET ${ATTEMPT}`]: anAttempt({}, 2),
      [PUT('q1')]: NO_ANSWER,
      [`POST ${ATTEMPT}/submit`]: aReceipt({ closedBy: 'time' }),
      [`GET ${ATTEMPT}/receipt`]: aReceipt({ closedBy: 'time' }),
    });
    const { user } = renderPage(address);
    await question(1);
    await user.click(screen.getByRole('radio', { name: '90 giorni prima' }));
    const title = 'Tempo scaduto: abbiamo consegnato le tue risposte';
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      answers: [{ questionKey: 'q1', rev: 1, value: ['a-0'] }],
    });
  });

  it('opens the receipt of an attempt that is no longer open', async () => {
    fakeApi({
      ...open,
      [`GET ${ATTEMPT}`]: anAttempt({ state: 'finished' }),
      [`GET ${ATTEMPT}/receipt`]: aReceipt(),
    });
    renderPage(address);
    expect(await screen.findByRole('heading', { level: 1, name: 'Hai consegnato il test' })).toBeVisible();
  });
});

describe('S-12 overview and handing in', () => {
  const answers = [{ questionKey: 'q1', rev: 3, value: ['a-0'], savedAt: '2026-11-24T09:59:31.000Z' }];
  const some = {
    ...open,
    [`GET ${ATTEMPT}`]: anAttempt({ answers }),
    [`GET ${ATTEMPT}/receipt`]: aReceipt(),
  };

  it('names what is missing, asks once, and hands in the whole screen', async () => {
    const calls = fakeApi({ ...some, [`POST ${ATTEMPT}/submit`]: aReceipt() });
    const { user } = renderPage(`${address}/riepilogo`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Prima di consegnare' })).toBeVisible();
    expect(screen.getByText('3 domande senza risposta: 2, 3 e 4')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Domanda 4, da rispondere' })).toHaveAttribute(
      'href',
      `${address}?domanda=4`,
    );
    expect(screen.getByText(/Tutto salvato alle 10:59:31\. Restano 14.min\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Consegna il test' }));
    const dialog = screen.getByRole('dialog', { name: 'Consegni con 3 domande senza risposta?' });
    await user.click(within(dialog).getByRole('button', { name: 'Consegna il test' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Hai consegnato il test' })).toBeVisible();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      answers: [{ questionKey: 'q1', rev: 3, value: ['a-0'] }],
    });
  });

  it('loses nothing when it fails: the reason is told and the button comes back', async () => {
    fakeApi({ ...some, [`POST ${ATTEMPT}/submit`]: NO_ANSWER });
    const { user } = renderPage(`${address}/riepilogo`);
    await user.click(await screen.findByRole('button', { name: 'Consegna il test' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Consegna il test' }));
    expect(await screen.findByText('Il test non è ancora consegnato')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Consegna il test' })).not.toHaveAttribute('aria-busy');
  });

  it('tells when part of the answers came too late', async () => {
    fakeApi({
      ...some,
      [`POST ${ATTEMPT}/submit`]: problem(409, [{ code: 'quiz.attempt_closed' }], {
        current: aReceipt({ closedBy: 'time' }),
      }),
    });
    const { user } = renderPage(`${address}/riepilogo`);
    await user.click(await screen.findByRole('button', { name: 'Consegna il test' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Consegna il test' }));
    expect(await screen.findByText(/Una parte delle risposte è arrivata dopo la fine/)).toBeVisible();
  });
});
