import { jest } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { endSession } from '../../features/quizzes/attempt-session';
import { type FakeCall, fakeApi, NO_ANSWER, problem } from '../../testing/fake-api';
import { anAttempt, aReceipt, asLearner, ATTEMPT, ATTEMPT_ID } from '../../testing/quiz';
import { renderPage } from '../../testing/render-page';

const START = Date.parse('2026-11-24T10:00:00.000Z');

/** A server with a clock of its own, and a device whose two clocks go as they are told. */
function aTest(minutes: number) {
  const state = { serverNow: START, isDown: false, asked: 0 };
  const calls = fakeApi({
    ...asLearner,
    [`GET ${ATTEMPT}`]: () => {
      state.asked += 1;
      if (state.isDown) return NO_ANSWER;
      return anAttempt({ now: new Date(state.serverNow).toISOString() }, minutes * 60);
    },
    [`PUT ${ATTEMPT}/answers/q1`]: (call: FakeCall) => ({
      status: 200,
      body: { rev: (call.body as { rev: number }).rev, savedAt: new Date(state.serverNow).toISOString() },
      headers: { 'server-time': new Date(state.serverNow).toISOString() },
    }),
    [`POST ${ATTEMPT}/submit`]: () => (state.isDown ? NO_ANSWER : aReceipt({ closedBy: 'time' })),
    [`GET ${ATTEMPT}/receipt`]: problem(503),
  });
  return { state, calls };
}

let wallAhead = 0;
const realNow = Date.now;
beforeEach(() => {
  endSession(ATTEMPT_ID);
  localStorage.clear();
  wallAhead = 0;
});

/** Timers stand still, both clocks are read by the page only when something wakes it. */
async function openTest(minutes: number) {
  const server = aTest(minutes);
  const page = renderPage(`/tentativi/${ATTEMPT_ID}?domanda=1`);
  await screen.findByRole('heading', { level: 1, name: 'Domanda 1 di 4' });
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + wallAhead);
  return { ...server, ...page };
}
afterEach(() => jest.restoreAllMocks());

/** The lid was shut for so long: the wall clock and the server went on, timers and the steady clock did not. */
function sleep(server: { serverNow: number }, milliseconds: number) {
  wallAhead += milliseconds;
  server.serverNow += milliseconds;
}
const wakes: Array<[string, () => void]> = [
  ['focus', () => fireEvent.focus(window)],
  ['a visible page', () => fireEvent(document, new Event('visibilitychange'))],
  ['the network', () => fireEvent(window, new Event('online'))],
  ['a thawed page', () => fireEvent(document, new Event('resume'))],
  ['a page from the history', () => fireEvent(window, new Event('pageshow'))],
];

describe('A11 the countdown', () => {
  it.each(wakes)(
    'is right at once after a sleep, on %s, before the server has answered',
    async (_name, wake) => {
      const { state } = await openTest(20);
      expect(screen.getByRole('timer')).toHaveTextContent(/Restano 19.min/);
      const asked = state.asked;
      state.isDown = true;
      sleep(state, 10 * 60_000);
      act(wake);
      expect(screen.getByRole('timer')).toHaveTextContent(/Restano 9.min/);
      expect(state.asked).toBeGreaterThan(asked);
    },
  );

  it('goes by the server, which is asked on waking, when the clock of the device was set', async () => {
    const { state } = await openTest(20);
    wallAhead += 15 * 60_000;
    act(() => void fireEvent.focus(window));
    expect(await screen.findByText(/Restano 19.min/)).toBeVisible();
    wallAhead -= 60 * 60_000;
    state.serverNow += 12 * 60_000;
    act(() => void fireEvent.focus(window));
    expect(await screen.findByText(/Restano 7.min/)).toBeVisible();
  });

  it('corrects itself on the reply to a saved answer', async () => {
    const { state, user } = await openTest(20);
    state.serverNow += 12 * 60_000;
    await user.click(screen.getByRole('radio', { name: '90 giorni prima' }));
    expect(await screen.findByText(/Restano 7.min/)).toBeVisible();
  });

  it('never hands in because the clock of the device was set: the server is asked first', async () => {
    const { calls } = await openTest(20);
    wallAhead += 24 * 60 * 60_000;
    act(() => void fireEvent.focus(window));
    expect(await screen.findByText(/Restano 19.min/)).toBeVisible();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('hands in on waking after the end, and says only what is true then', async () => {
    const { state, calls } = await openTest(20);
    sleep(state, 21 * 60_000);
    act(() => void fireEvent.focus(window));
    expect(await screen.findByText(/Il tempo è finito/)).toBeInTheDocument();
    expect(screen.queryByText(/Restano 10 minuti/)).toBeNull();
    expect(calls.some(({ method, path }) => method === 'POST' && path === `${ATTEMPT}/submit`)).toBe(true);
  });
});
