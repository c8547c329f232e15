import { screen } from '@testing-library/react';
import { fakeApi, NO_ANSWER, problem } from '../../testing/fake-api';
import { renderPage } from '../../testing/render-page';

const nobody = { 'GET /api/me': problem(401) };
const ASK = 'POST /api/password-resets';

async function askFor(user: ReturnType<typeof renderPage>['user'], email: string) {
  await screen.findByRole('heading', { name: 'Hai dimenticato la password?' });
  await user.type(await screen.findByLabelText('Email'), email);
  await user.click(screen.getByRole('button', { name: 'Invia il collegamento' }));
}

describe('the page of who forgot the password', () => {
  it('is reached from sign-in, takes the address and the page that was wanted, and answers alike for all', async () => {
    const calls = fakeApi({ ...nobody, [ASK]: { status: 202, body: { accepted: true } } });
    const { user } = renderPage('/accedi?ritorno=%2Fpresenze%3Fda%3Dmail');
    await user.click(await screen.findByRole('link', { name: 'Hai dimenticato la password?' }));
    await askFor(user, ' anna@ente.it ');
    expect(
      await screen.findByText('Se l’indirizzo è registrato, ricevi un’email entro pochi minuti.'),
    ).toBeInTheDocument();
    expect(screen.getByText('anna@ente.it')).toBeInTheDocument();
    expect(calls.at(-1)).toEqual({
      method: 'POST',
      path: '/api/password-resets',
      body: { email: 'anna@ente.it', returnTo: '/presenze?da=mail' },
    });
    await user.click(screen.getByRole('button', { name: 'Scrivi un altro indirizzo' }));
    expect(await screen.findByLabelText('Email')).toHaveValue('');
  });

  it('keeps what was typed when it cannot be sent, and says why', async () => {
    const wait = { code: 'sign_in.too_many', params: { retryAfterSeconds: 600 } };
    const said = {
      status: 422,
      body: { ...(problem(422).body as object), detail: 'email: serve un solo indirizzo, come nome@ente.it' },
    };
    for (const [answer, sentence] of [
      [NO_ANSWER, /Non c’è connessione/],
      [problem(429, [wait]), /^Troppi tentativi\. Riprova fra 10 minuti, alle \d\d:\d\d\.$/],
      [said, 'email: serve un solo indirizzo, come nome@ente.it'],
    ] as const) {
      fakeApi({ ...nobody, [ASK]: answer });
      const { user } = renderPage('/recupera');
      await askFor(user, 'anna@ente');
      expect(await screen.findByRole('link', { name: sentence })).toBeInTheDocument();
      expect(screen.getByLabelText('Email')).toHaveValue('anna@ente');
      expect(document.title).toBe('Errore: Password dimenticata | LUMIT Formazione');
      document.body.innerHTML = '';
    }
  });
});
