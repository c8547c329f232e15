import { fireEvent, screen, waitFor } from '@testing-library/react';
import { type FakeCall, fakeApi, problem } from '../../../../testing/fake-api';
import { anAttempt, asLearner, ATTEMPT, ATTEMPT_ID } from '../../../../testing/quiz';
import { renderPage } from '../../../../testing/render-page';
import { endSession } from '../../attempt-session';

const question = { key: 'q1', kind: 'essay' as const, stem: '<p>Racconta un caso.</p>', worth: 3_000 };
const address = `/tentativi/${ATTEMPT_ID}`;

beforeEach(() => {
  endSession(ATTEMPT_ID);
  localStorage.clear();
});

describe('an answer in own words', () => {
  it('is saved whole, with its lines, and counts its words', async () => {
    const calls = fakeApi({
      ...asLearner,
      [`GET ${ATTEMPT}`]: anAttempt({ questions: [question] }),
      [`PUT ${ATTEMPT}/answers/q1`]: (call: FakeCall) => ({
        rev: (call.body as { rev: number }).rev,
        savedAt: '2026-11-24T10:00:05.000Z',
      }),
    });
    renderPage(address);
    const field = await screen.findByRole('textbox', { name: 'La tua risposta' });
    expect(screen.getByText('3 punti. Scrivi con parole tue.')).toBeVisible();
    const text = `Samira, che rinnova.\n\n${'Così è. '.repeat(2_000)}`;
    fireEvent.change(field, { target: { value: text } });
    expect(field).toHaveAccessibleDescription('4.003 parole. Al massimo 20.000 caratteri.');
    await waitFor(() => expect(calls.at(-1)?.body).toEqual({ rev: 1, value: text }));
    expect(await screen.findByText('11:00:05')).toBeVisible();
  });

  it('too long is said and stays where it was typed', async () => {
    fakeApi({
      ...asLearner,
      [`GET ${ATTEMPT}`]: anAttempt({ questions: [question] }),
      [`PUT ${ATTEMPT}/answers/q1`]: problem(422, [{ code: 'quiz.answer_shape' }]),
    });
    renderPage(address);
    const field = await screen.findByRole('textbox', { name: 'La tua risposta' });
    const text = 'è'.repeat(20_001);
    fireEvent.change(field, { target: { value: text } });
    expect(screen.getByText(/Il testo è troppo lungo per essere salvato: togli 1 carattere\./)).toBeVisible();
    expect(field).toBeInvalid();
    expect(field).toHaveValue(text);
    expect(await screen.findByText(/Questa risposta non si può salvare così com’è/)).toBeVisible();
    expect(field).toHaveValue(text);
  });
});
