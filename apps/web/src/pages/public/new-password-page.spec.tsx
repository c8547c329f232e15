import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const nobody = { 'GET /api/me': problem(401) };
const STATE = 'POST /api/password-links/state';
const SET = 'POST /api/password-links/password';
const valid = { state: 'valid', purpose: 'reset', expiresAt: '2026-11-30T16:00:00.000Z' };
const PAGE = '/nuova-password?ritorno=%2Fpresenze#gettone-segreto';

describe('the page of a one-time link', () => {
  it('takes the token from the fragment, sets the password, drops the token, and leads to sign-in and back', async () => {
    const calls = fakeApi({ ...nobody, [STATE]: valid, [SET]: { sessionsEnded: 2 } });
    const { user, router } = renderPage(PAGE);
    expect(await screen.findByRole('heading', { name: 'Scegli una nuova password' })).toBeInTheDocument();
    await user.type(screen.getByLabelText('Nuova password'), 'quattro lamponi nel pozzo');
    await user.click(screen.getByRole('button', { name: 'Salva la password' }));
    expect(await screen.findByRole('heading', { name: 'Password salvata' })).toBeInTheDocument();
    expect(screen.getByText('2 accessi erano ancora aperti: li abbiamo chiusi.')).toBeInTheDocument();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([
      { method: 'POST', path: '/api/password-links/state', body: { token: 'gettone-segreto' } },
      {
        method: 'POST',
        path: '/api/password-links/password',
        body: { token: 'gettone-segreto', password: 'quattro lamponi nel pozzo' },
      },
    ]);
    expect(router.state.location.hash).toBe('');
    const signIn = screen.getAllByRole('link', { name: 'Accedi' }).at(-1);
    expect(signIn).toHaveAttribute('href', '/accedi?ritorno=%2Fpresenze');
  });

  it('tells in Italian how easy a password is to guess, and sends none that the server would refuse', async () => {
    const calls = fakeApi({ ...nobody, [STATE]: valid });
    const { user } = renderPage(PAGE);
    const field = await screen.findByLabelText('Nuova password');
    await user.type(field, 'corta');
    expect(await screen.findByText('Robustezza: troppo corta')).toBeInTheDocument();
    expect(screen.getByText('Mancano 7 caratteri.')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'Password2026!');
    expect(await screen.findByText(/^Robustezza: (ancora debole|si indovina)/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Salva la password' }));
    expect(await screen.findByRole('link', { name: /si indovina troppo facilmente/ })).toBeInTheDocument();
    expect(field).toHaveValue('Password2026!');
    await user.clear(field);
    await user.type(field, 'quattro lamponi nel pozzo');
    expect(await screen.findByText('Robustezza: ottima')).toBeInTheDocument();
    expect(calls.some(({ path }) => path.endsWith('/password'))).toBe(false);
  });

  it.each([
    ['used', /già stato usato/],
    ['expired', /tempo di questo collegamento è passato/],
    ['void', /non vale più/],
    ['unknown', /non è completo/],
  ])('says of a link that is %s what to do', async (state, sentence) => {
    fakeApi({ ...nobody, [STATE]: { state, purpose: null, expiresAt: null } });
    renderPage(PAGE);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Chiedi un nuovo collegamento' })).toHaveAttribute(
      'href',
      '/recupera?ritorno=%2Fpresenze',
    );
    expect(screen.queryByLabelText('Nuova password')).toBeNull();
  });

  it('tells what the server knows better: the own name, and a link that somebody used in the meantime', async () => {
    let state: object = valid;
    const refusal = { code: 'password.own_word', params: { word: 'bianchi' } };
    let answer: unknown = problem(422, [refusal]);
    fakeApi({ ...nobody, [STATE]: () => state, [SET]: () => answer });
    const { user } = renderPage(PAGE);
    await user.type(await screen.findByLabelText('Nuova password'), 'bianchi lamponi nel pozzo');
    await user.click(screen.getByRole('button', { name: 'Salva la password' }));
    expect(await screen.findByRole('link', { name: /^Togli «bianchi»/ })).toBeInTheDocument();
    state = { state: 'used', purpose: 'reset', expiresAt: null };
    answer = problem(422, [{ code: 'password_link.used' }]);
    await user.click(screen.getByRole('button', { name: 'Salva la password' }));
    expect(await screen.findByText(/già stato usato/)).toBeInTheDocument();
  });

  it('says who is signed in here, where it is somebody', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('learner'), [STATE]: valid, [SET]: { sessionsEnded: 0 } });
    const { user } = renderPage(PAGE);
    await user.type(await screen.findByLabelText('Nuova password'), 'quattro lamponi nel pozzo');
    await user.click(screen.getByRole('button', { name: 'Salva la password' }));
    await waitFor(() => expect(screen.getByText('Anna Bianchi')).toBeInTheDocument());
  });
});
