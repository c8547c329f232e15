import type { PublicHomeView } from '@lumit/courses/domain';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aLearnerHome } from '../../testing/learner-home';
import { renderPage } from '../../testing/render-page';

const home: PublicHomeView = {
  programme: {
    slug: 'lumit',
    title: 'LUMIT',
    summary: 'Il corso per chi lavora ogni giorno con persone straniere.',
  },
  others: [{ slug: 'prisma', title: 'PRISMA', summary: 'Per la rete dei servizi.' }],
  edition: {
    slug: 'lumit-2026-27',
    title: 'LUMIT 2026-27',
    startsOn: '2027-01-12',
    endsOn: '2027-05-10',
    place: 'Lucca',
    plannedHours: 40,
    applicationsOpenAt: null,
    applicationsCloseAt: '2026-12-07T22:59:00.000Z',
    applicationsOpen: true,
  },
};
const nobody = { 'GET /api/me': problem(401) };

describe('the public home', () => {
  it('says what the course is, the deadline, and where to go', async () => {
    fakeApi({ ...nobody, 'GET /api/public/home': home });
    renderPage('/');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Formazione su immigrazione e asilo per chi lavora nei servizi',
      }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Domande entro lun 7 dic 2026, 23:59')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Scopri il programma' })).toHaveAttribute(
      'href',
      '/programma/lumit',
    );
    expect(screen.getByRole('link', { name: 'PRISMA' })).toHaveAttribute('href', '/programma/prisma');
    expect(screen.getByRole('textbox', { name: 'Codice di verifica' }).closest('form')).toHaveAttribute(
      'action',
      '/verifica',
    );
  });

  it('says when no edition is open', async () => {
    fakeApi({ ...nobody, 'GET /api/public/home': { ...home, edition: null } });
    renderPage('/');
    expect(await screen.findByText(/Nessuna edizione è aperta adesso/)).toBeInTheDocument();
  });

  it('sends who is signed in to their own home', async () => {
    const calls = fakeApi({ ...aLearnerHome });
    const { router } = renderPage('/');
    await waitFor(() => expect(router.state.location.pathname).toBe('/home'));
    expect(calls.some(({ path }) => path.startsWith('/api/public'))).toBe(false);
  });
});
