import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const HERE = '00000000-0000-4000-8000-000000000001';
const THERE = '00000000-0000-4000-8000-000000000002';
const at = '2026-11-30T08:00:00.000Z';
const session = (id: string, browser: string) => ({
  id,
  browser,
  startedAt: at,
  lastSeenAt: at,
  isThis: id === HERE,
});
const both = { sessions: [session(HERE, 'Firefox su Windows'), session(THERE, 'Safari su iPhone')] };
const signedIn = {
  'GET /api/me': aPersonWith('learner'),
  'GET /api/me/sessions': both,
  'GET /api/me/address-change': { pending: null },
};
const waiting = {
  pending: {
    email: 'anna@scuola.example.it',
    expiresAt: '2026-12-01T08:00:00.000Z',
    confirmed: { current: true, new: false },
  },
};

describe('profile and security', () => {
  it('asks who is not signed in to do so, and comes back', async () => {
    fakeApi({ 'GET /api/me': problem(401) });
    const { router } = renderPage('/profilo');
    await waitFor(() => expect(router.state.location.search).toBe('?ritorno=%2Fprofilo'));
  });

  it('changes the password, and says what it ended', async () => {
    const calls = fakeApi({ ...signedIn, 'PUT /api/me/password': { sessionsEnded: 1 } });
    const { user } = renderPage('/profilo');
    await user.type(await screen.findByLabelText('Password attuale'), 'quella di adesso');
    await user.type(screen.getByLabelText('Nuova password'), 'quattro lamponi nel pozzo');
    await user.click(screen.getByRole('button', { name: 'Cambia la password' }));
    expect(
      await screen.findByText('Password cambiata. L’altro accesso aperto è stato chiuso.'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Password attuale')).toHaveValue('');
    expect(calls).toContainEqual({
      method: 'PUT',
      path: '/api/me/password',
      body: { current: 'quella di adesso', password: 'quattro lamponi nel pozzo' },
    });
  });

  it('refuses the own name before it is sent, and says which password was wrong after', async () => {
    const wrong = problem(422, [{ code: 'password.current_wrong' }]);
    const calls = fakeApi({ ...signedIn, 'PUT /api/me/password': wrong });
    const { user } = renderPage('/profilo');
    await user.type(await screen.findByLabelText('Password attuale'), 'forse questa');
    const field = screen.getByLabelText('Nuova password');
    await user.type(field, 'bianchi lamponi nel pozzo');
    await user.click(screen.getByRole('button', { name: 'Cambia la password' }));
    expect(await screen.findByRole('link', { name: /^Togli «bianchi»/ })).toBeInTheDocument();
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
    await user.clear(field);
    await user.type(field, 'quattro lamponi nel pozzo');
    await user.click(screen.getByRole('button', { name: 'Cambia la password' }));
    await user.click(await screen.findByRole('link', { name: 'La password attuale non corrisponde.' }));
    expect(screen.getByLabelText('Password attuale')).toHaveFocus();
  });

  it('lists where somebody is signed in, ends one, and all', async () => {
    let view = both;
    const calls = fakeApi({
      ...signedIn,
      'GET /api/me/sessions': () => view,
      [`DELETE /api/me/sessions/${THERE}`]: () => {
        view = { sessions: both.sessions.slice(0, 1) };
        return { sessionsEnded: 1 };
      },
      'DELETE /api/me/sessions': { sessionsEnded: 0 },
      'POST /api/sign-out': { signedOut: true },
    });
    const { user, router } = renderPage('/profilo');
    const list = await screen.findByRole('list', { name: 'Accessi aperti' });
    expect(within(list).getByText('Questo dispositivo')).toBeInTheDocument();
    await user.click(within(list).getByRole('button', { name: 'Esci da Safari su iPhone' }));
    await waitFor(() => expect(screen.queryByText('Safari su iPhone')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Esci ovunque' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/accedi'));
    expect(calls.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual([
      `/api/me/sessions/${THERE}`,
      '/api/me/sessions',
      '/api/sign-out',
    ]);
  });

  it('asks for another address with the password, shows what is missing, and calls it off', async () => {
    const calls = fakeApi({
      ...signedIn,
      'POST /api/me/address-change': waiting,
      'DELETE /api/me/address-change': { pending: null },
    });
    const { user } = renderPage('/profilo');
    await user.click(await screen.findByRole('button', { name: 'Cambia l’indirizzo' }));
    expect(await screen.findByRole('link', { name: 'Scrivi il nuovo indirizzo' })).toBeInTheDocument();
    await user.type(screen.getByLabelText('Nuovo indirizzo'), ' anna@scuola.example.it ');
    await user.type(screen.getByLabelText('La tua password'), 'quella di adesso');
    await user.click(screen.getByRole('button', { name: 'Cambia l’indirizzo' }));
    expect(await screen.findByText(/: aspettiamo la conferma/)).toBeInTheDocument();
    expect(screen.getByText(/: confermato/)).toBeInTheDocument();
    expect(calls).toContainEqual({
      method: 'POST',
      path: '/api/me/address-change',
      body: { email: 'anna@scuola.example.it', password: 'quella di adesso' },
    });
    await user.click(screen.getByRole('button', { name: 'Annulla la richiesta' }));
    expect(await screen.findByLabelText('Nuovo indirizzo')).toBeInTheDocument();
  });

  it('says at its field that the password is another one, or the address none', async () => {
    const replies = [
      problem(422, [{ code: 'password.current_wrong' }]),
      problem(422, [{ code: 'invalid_field', params: { field: 'email' } }], {
        detail: 'Email: serve un solo indirizzo, come nome@ente.it',
      }),
    ];
    fakeApi({ ...signedIn, 'POST /api/me/address-change': () => replies.shift() });
    const { user } = renderPage('/profilo');
    await user.type(await screen.findByLabelText('Nuovo indirizzo'), 'anna');
    await user.type(screen.getByLabelText('La tua password'), 'forse questa');
    await user.click(screen.getByRole('button', { name: 'Cambia l’indirizzo' }));
    await user.click(await screen.findByRole('link', { name: 'La password attuale non corrisponde.' }));
    expect(screen.getByLabelText('La tua password')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Cambia l’indirizzo' }));
    await user.click(await screen.findByRole('link', { name: /serve un solo indirizzo/ }));
    expect(screen.getByLabelText('Nuovo indirizzo')).toHaveFocus();
  });
});
