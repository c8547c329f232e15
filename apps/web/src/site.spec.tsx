import { jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { onSessionRenewal } from './lib/session-events';
import { fakeApi, problem } from './testing/fake-api';
import { aLearnerHome } from './testing/learner-home';
import { aPersonWith, EDITION_ID } from './testing/people';
import { renderPage } from './testing/render-page';

const nobody = { 'GET /api/me': problem(401) };

describe('every page', () => {
  it('an address that is no page says so, in the words for what is not yours', async () => {
    fakeApi(nobody);
    renderPage('/nulla');
    expect(await screen.findByRole('heading', { level: 1, name: 'Pagina non trovata' })).toBeInTheDocument();
    expect(document.title).toBe('Pagina non trovata | LUMIT Formazione');
  });

  it('a page for another role is told, and no data is asked for', async () => {
    const calls = fakeApi({ 'GET /api/me': aPersonWith('learner') });
    renderPage('/posta');
    expect(await screen.findByText('Per questa pagina serve un altro ruolo.')).toBeInTheDocument();
    expect(calls.map(({ path }) => path)).toEqual(['/api/me']);
  });

  it.each([
    ['tutor', '/home', '/tutor'],
    ['admin', '/home/', '/segreteria'],
    ['learner', '/tutor', '/home'],
    ['learner', '/segreteria', '/home'],
  ] as const)('a %s who opens %s, a home of others, comes to %s', async (role, asked, own) => {
    fakeApi({
      ...aLearnerHome,
      'GET /api/me': aPersonWith(role),
      'GET /api/editions': { items: [] },
    });
    const { router } = renderPage(asked);
    await waitFor(() => expect(router.state.location.pathname).toBe(own));
    expect(screen.queryByText('Per questa pagina serve un altro ruolo.')).not.toBeInTheDocument();
  });

  it('a server in trouble is named with the code to quote', async () => {
    fakeApi({ 'GET /api/me': problem(500, [], { requestId: '7F3A9' }) });
    renderPage('/home');
    expect(await screen.findByText(/indica il codice 7F3A9/)).toBeInTheDocument();
  });

  it('a page that breaks leaves the header standing', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    // A learner without any edition: their home has nothing to be about, and throws.
    const me = aPersonWith('learner');
    const roles = me.roles.map((grant) => ({ ...grant, editionId: null }));
    fakeApi({ 'GET /api/me': { ...me, roles }, 'GET /api/editions': { items: [] } });
    renderPage('/home');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'La pagina non si è caricata' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('banner')).toHaveTextContent('LUMIT Formazione');
    expect(screen.getAllByRole('main')).toHaveLength(1);
    complaint.mockRestore();
  });

  it('starts with skip links, then header, main and footer', async () => {
    fakeApi({ 'GET /api/me': aPersonWith('tutor') });
    renderPage('/privacy');
    await screen.findByRole('heading', { level: 1, name: 'Privacy' });
    const [first] = screen.getAllByRole('link');
    expect(first).toHaveTextContent('Vai al contenuto');
    expect(first).toHaveAttribute('href', '#contenuto');
    expect(screen.getByRole('main')).toHaveAttribute('id', 'contenuto');
    const footer = screen.getByRole('contentinfo');
    expect(within(footer).getByRole('link', { name: 'Verifica un attestato' })).toHaveAttribute(
      'href',
      '/verifica',
    );
    expect(
      within(footer).getByRole('list', { name: 'Chi finanzia e chi realizza il corso' }).firstChild,
    ).toHaveTextContent('Cofinanziato dall’Unione europea');
  });

  it('the page one is on is marked in the menu, and a new page takes the focus to its heading', async () => {
    fakeApi({ ...aLearnerHome });
    const { user } = renderPage('/privacy');
    const menu = await screen.findByRole('navigation', { name: 'Principale' });
    await user.click(within(menu).getByRole('link', { name: 'Home' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Buongiorno Anna' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(within(menu).getByRole('link', { name: 'Home' })).toHaveAttribute('aria-current', 'page');
  });

  it('the menu of a phone closes on Esc, and the focus is back on its button', async () => {
    fakeApi({ ...aLearnerHome });
    const { user } = renderPage('/privacy');
    const button = await screen.findByRole('button', { name: 'Menu' });
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.tab();
    await user.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
  });

  it('waits inside the container, as wide as the content will be', async () => {
    fakeApi({ 'GET /api/me': () => new Promise(() => undefined) });
    renderPage('/home');
    expect((await screen.findByText('Caricamento in corso')).closest('.container')).not.toBeNull();
  });

  it('signing out forgets everything that was loaded', async () => {
    const calls = fakeApi({ ...aLearnerHome, 'POST /api/sign-out': { signedOut: true } });
    const { user, queries, router } = renderPage('/home');
    await screen.findByRole('heading', { name: 'Continua: 5.2 Accesso' });
    await user.click(screen.getByRole('button', { name: 'Esci', hidden: true }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(queries.getQueryData(['editions', EDITION_ID, 'course'])).toBeUndefined();
    expect(calls.at(-1)?.path).not.toContain(EDITION_ID);
  });
});

describe('a session that ends while somebody works', () => {
  const expired = { ...aLearnerHome, [`GET /api/editions/${EDITION_ID}/eligibility`]: problem(401) };

  it('is renewed over the page, which then loads what was missing', async () => {
    let isIn = false;
    fakeApi({
      ...aLearnerHome,
      [`GET /api/editions/${EDITION_ID}/eligibility`]: () =>
        isIn ? aLearnerHome[`GET /api/editions/${EDITION_ID}/eligibility`] : problem(401),
      'POST /api/sign-in': () => {
        isIn = true;
        return aPersonWith('learner');
      },
    });
    const { user, router } = renderPage('/home');
    const dialog = await screen.findByRole('dialog', { name: 'Accedi di nuovo' });
    expect(dialog).toHaveTextContent('Quello che hai scritto resta su questa pagina.');
    await user.type(within(dialog).getByLabelText('Email'), 'anna@example.it');
    await user.type(within(dialog).getByLabelText('Password'), 'segreta');
    await user.click(within(dialog).getByRole('button', { name: 'Accedi' }));
    expect(await screen.findByText('Verso l’attestato: 1 requisito su 2')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/home');
  });

  it('another person who signs in there does not go on with the work of the first', async () => {
    const other = aPersonWith('learner');
    const calls = fakeApi({
      ...expired,
      'POST /api/sign-in': {
        ...other,
        person: { ...other.person, id: '00000000-0000-4000-8000-00000000000b' },
      },
    });
    // jsdom cannot load another page: that it was asked to is what it complains about.
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let renewals = 0;
    const stop = onSessionRenewal(() => renewals++);
    const { user } = renderPage('/home');
    const dialog = await screen.findByRole('dialog', { name: 'Accedi di nuovo' });
    await user.type(within(dialog).getByLabelText('Email'), 'altra@example.it');
    await user.type(within(dialog).getByLabelText('Password'), 'segreta');
    await user.click(within(dialog).getByRole('button', { name: 'Accedi' }));
    await waitFor(() => expect(calls.at(-1)?.path).toBe('/api/sign-in'));
    expect(String(complaint.mock.calls[0]?.[0])).toContain('navigation');
    expect(renewals).toBe(0);
    complaint.mockRestore();
    stop();
  });

  it('stays asked for as long as the answer is wrong', async () => {
    fakeApi({ ...expired, 'POST /api/sign-in': problem(401, [{ code: 'sign_in.no_match' }]) });
    const { user } = renderPage('/home');
    const dialog = await screen.findByRole('dialog', { name: 'Accedi di nuovo' });
    await user.type(within(dialog).getByLabelText('Email'), 'anna@example.it');
    await user.type(within(dialog).getByLabelText('Password'), 'x');
    await act(async () => within(dialog).getByRole('button', { name: 'Accedi' }).click());
    expect(await within(dialog).findByText('Email o password non corrispondono.')).toBeInTheDocument();
    expect(dialog).toBeInTheDocument();
  });
});
