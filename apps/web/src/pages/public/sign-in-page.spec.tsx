import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const nobody = { 'GET /api/me': problem(401) };

async function fillIn(user: ReturnType<typeof renderPage>['user']) {
  await user.type(await screen.findByLabelText('Email'), ' anna.bianchi@comune.example.it ');
  await user.type(screen.getByLabelText('Password'), 'segreta');
  await user.click(screen.getByRole('button', { name: 'Accedi' }));
}

describe('the sign-in page', () => {
  it('signs in and goes to the home of the role', async () => {
    const calls = fakeApi({ ...nobody, 'POST /api/sign-in': aPersonWith('learner') });
    const { user, router } = renderPage('/accedi');
    await fillIn(user);
    await screen.findByRole('link', { name: 'Presenze' });
    expect(router.state.location.pathname).toBe('/home');
    expect(calls).toContainEqual({
      method: 'POST',
      path: '/api/sign-in',
      body: { email: 'anna.bianchi@comune.example.it', password: 'segreta' },
    });
  });

  it('goes back to the page that was asked for', async () => {
    fakeApi({ ...nobody, 'POST /api/sign-in': aPersonWith('learner') });
    const { user, router } = renderPage('/presenze?da=mail');
    await fillIn(user);
    await waitFor(() => {
      expect(router.state.location.pathname + router.state.location.search).toBe('/presenze?da=mail');
    });
  });

  it('says one thing for every cause, keeps the email, empties the password and focuses the summary', async () => {
    fakeApi({ ...nobody, 'POST /api/sign-in': problem(401, [{ code: 'sign_in.no_match' }]) });
    const { user } = renderPage('/accedi');
    await fillIn(user);
    expect(await screen.findByText('Email o password non corrispondono.')).toBeInTheDocument();
    expect(screen.getByLabelText('Email')).toHaveValue('anna.bianchi@comune.example.it');
    expect(screen.getByLabelText('Password')).toHaveValue('');
    expect(document.title).toBe('Errore: Accedi | LUMIT Formazione');
    expect(document.activeElement).toHaveTextContent('Controlla questi punti');
  });

  it('says when to try again after too many tries', async () => {
    const wait = { code: 'sign_in.too_many', params: { retryAfterSeconds: 600 } };
    fakeApi({ ...nobody, 'POST /api/sign-in': problem(429, [wait]) });
    const { user } = renderPage('/accedi');
    await fillIn(user);
    expect(
      await screen.findByText(
        /^Troppi tentativi\. Riprova fra 10 minuti, alle \d\d:\d\d\. Oppure reimposta la password\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('asks for what is missing without calling the server', async () => {
    const calls = fakeApi(nobody);
    const { user } = renderPage('/accedi');
    await user.click(await screen.findByRole('button', { name: 'Accedi' }));
    await user.click(screen.getByRole('link', { name: 'Scrivi la password' }));
    expect(screen.getByLabelText('Password')).toHaveFocus();
    expect(screen.getByLabelText('Password')).toBeInvalid();
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(0);
  });
});
