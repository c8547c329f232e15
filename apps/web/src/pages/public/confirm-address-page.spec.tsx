import { screen } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { renderPage } from '../../testing/render-page';

const nobody = { 'GET /api/me': problem(401) };
const STATE = 'POST /api/address-links/state';
const CONFIRM = 'POST /api/address-links/confirm';
const link = (state: string, end: string | null = 'new') => ({
  state,
  end,
  expiresAt: end === null ? null : '2026-12-01T08:00:00.000Z',
});

describe('the page where a mailbox confirms a changed address', () => {
  it('waits for a press, sends the token of the fragment, and says which mailbox is missing', async () => {
    const calls = fakeApi({ ...nobody, [STATE]: link('valid'), [CONFIRM]: link('confirmed') });
    const { user } = renderPage('/conferma-indirizzo#gettone-segreto');
    const button = await screen.findByRole('button', { name: 'Conferma l’indirizzo' });
    expect(calls.some(({ path }) => path.endsWith('/confirm'))).toBe(false);
    await user.click(button);
    expect(await screen.findByRole('heading', { name: 'Conferma ricevuta' })).toBeInTheDocument();
    expect(screen.getByText(/Manca la casella di adesso/)).toBeInTheDocument();
    expect(calls).toContainEqual({
      method: 'POST',
      path: '/api/address-links/confirm',
      body: { token: 'gettone-segreto' },
    });
  });

  it('says when both have, and leads to sign-in', async () => {
    fakeApi({ ...nobody, [STATE]: link('done', 'current') });
    renderPage('/conferma-indirizzo#gettone');
    expect(await screen.findByRole('heading', { name: 'Indirizzo cambiato' })).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Accedi' }).at(-1)).toHaveAttribute('href', '/accedi');
  });

  it.each([
    ['expired', /Le due caselle avevano un giorno/],
    ['void', /Questa richiesta non vale più/],
    ['unknown', /Questo collegamento non è completo/],
  ])('says of a link that is %s what to do', async (state, words) => {
    fakeApi({ ...nobody, [STATE]: link(state, null) });
    renderPage('/conferma-indirizzo#gettone');
    expect(await screen.findByRole('heading', { name: 'Il collegamento non funziona' })).toBeInTheDocument();
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('an address that became somebody else’s is told, and nothing is lost', async () => {
    const taken = problem(422, [{ code: 'address_link.taken' }]);
    fakeApi({ ...nobody, [STATE]: link('valid'), [CONFIRM]: taken });
    const { user } = renderPage('/conferma-indirizzo#gettone');
    await user.click(await screen.findByRole('button', { name: 'Conferma l’indirizzo' }));
    expect(await screen.findByText(/è già di un altro account/)).toBeInTheDocument();
  });
});
