import { act, screen, waitFor, within } from '@testing-library/react';
import { type FakeCall, fakeApi } from '../../../../testing/fake-api';
import {
  anAttempt,
  aQuizStart,
  aResult,
  asLearner,
  ATTEMPT,
  ATTEMPT_ID,
  QUIZ,
} from '../../../../testing/quiz';
import { renderPage } from '../../../../testing/render-page';
import { endSession } from '../../attempt-session';

const texts = ['Si chiede in questura.', 'La decide il Comune.', 'Dura cinque anni.', 'Vale solo a Lucca.'];
const question = {
  key: 'q1',
  kind: 'kprim' as const,
  stem: '<p>Vero o falso, per lo status di rifugiato?</p>',
  worth: 1_000,
  statements: texts.map((text, place) => ({ id: `s-${place}`, text })),
};
const judgements = (...truths: boolean[]) =>
  truths.map((isTrue, place) => ({ isTrue, statement: `s-${place}` }));
const puts = (calls: FakeCall[]) => calls.filter((call) => call.method === 'PUT').map((call) => call.body);

beforeEach(() => {
  endSession(ATTEMPT_ID);
  localStorage.clear();
});

function openAttempt() {
  const calls = fakeApi({
    ...asLearner,
    [`GET ${ATTEMPT}`]: anAttempt({ questions: [question] }),
    [`PUT ${ATTEMPT}/answers/q1`]: (call: FakeCall) => ({
      rev: (call.body as { rev: number }).rev,
      savedAt: '2026-11-24T10:00:05.000Z',
    }),
  });
  return { calls, ...renderPage(`/tentativi/${ATTEMPT_ID}`) };
}

describe('four statements to be called true or false', () => {
  it('are groups named by their statement, inside one named by the stem', async () => {
    openAttempt();
    const all = await screen.findByRole('group', { name: 'Vero o falso, per lo status di rifugiato?' });
    expect(screen.getByText('1 punto. Vero o falso per ogni affermazione.')).toBeVisible();
    expect(
      within(all)
        .getAllByRole('group')
        .map((group) => group.tagName),
    ).toEqual(Array(4).fill('FIELDSET'));
    for (const name of texts) {
      const options = within(within(all).getByRole('group', { name })).getAllByRole('radio');
      expect(options.map((option) => (option as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
        'Vero',
        'Falso',
      ]);
    }
  });

  it('are answered by the keyboard alone, in the order shown whatever comes first, and say what is missing', async () => {
    const { calls, user } = openAttempt();
    const all = await screen.findByRole('group', { name: /status di rifugiato/ });
    const radio = (place: number, name: string) =>
      within(within(all).getByRole('group', { name: texts[place] as string })).getByRole('radio', { name });
    // The heading takes the focus when its page has come: on a busy machine that may be later than the question.
    await act(() => Promise.resolve());
    radio(2, 'Vero').focus();
    await user.keyboard(' ');
    expect(within(all).getByText(/Mancano ancora 3 affermazioni/)).toBeVisible();
    radio(0, 'Vero').focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(puts(calls).at(-1)).toEqual({
        rev: 2,
        value: [
          { isTrue: false, statement: 's-0' },
          { isTrue: true, statement: 's-2' },
        ],
      }),
    );
    await user.click(radio(1, 'Falso'));
    expect(within(all).getByText(/Manca ancora un’affermazione/)).toBeVisible();
    await user.click(radio(3, 'Falso'));
    expect(within(all).queryByText(/Manca/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancella la risposta' }));
    await waitFor(() => expect(puts(calls).at(-1)).toMatchObject({ value: [] }));
    expect(within(all).queryByRole('radio', { checked: true })).toBeNull();
  });

  it('show in the result what was given, what is right and why', async () => {
    const review = {
      question,
      lesson: '4.1',
      answer: judgements(true, true, true, false),
      verdict: 'partial' as const,
      points: 500,
      doubtful: false,
      feedback: ['<p>Decide la Commissione territoriale.</p>'],
      solution: judgements(true, false, true, false),
      explanation: '<p>Lo dice il decreto qualifiche.</p>',
    };
    fakeApi({ ...asLearner, [`GET ${ATTEMPT}/result`]: aResult({ questions: [review] }) });
    renderPage(`/tentativi/${ATTEMPT_ID}/esito`);
    const card = await screen.findByRole('region', { name: 'Domanda 1' });
    expect(card).toHaveTextContent('Parziale');
    expect(card).toHaveTextContent('0,5 su 1 punto');
    const [given, right] = within(card).getAllByRole('list');
    const lines = (list: HTMLElement | undefined) =>
      within(list as HTMLElement)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(lines(given)[1]).toBe('Vero: La decide il Comune.');
    expect(lines(right)[1]).toBe('Falso: La decide il Comune.');
    expect(lines(right)).toHaveLength(4);
    expect(card).toHaveTextContent('Decide la Commissione territoriale.');
    expect(card).toHaveTextContent('Lo dice il decreto qualifiche.');
  });

  it('say before the start how they are marked', async () => {
    fakeApi({ ...asLearner, [`GET ${QUIZ}`]: aQuizStart({ markings: ['kprim', 'single'] }) });
    renderPage('/test/test-m3');
    expect(await screen.findByText(/Quattro affermazioni: tutte giuste danno tutti i punti/)).toBeVisible();
  });
});
