import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const me = () => {
  const person = aPersonWith('referent');
  return { ...person, roles: person.roles.map((one) => ({ ...one, editionId: null })) };
};
const elena = {
  enrolmentId: '00000000-0000-4000-8000-0000000000e1',
  givenName: 'Elena',
  familyName: 'Neri',
  edition: 'LUMIT 2026-27',
  state: 'confirmed',
  attendedSeconds: 16 * 3600,
  plannedSeconds: 40 * 3600,
  hoursBase: 'plan',
  certified: false,
};
const answers = (people: object[]) => ({
  'GET /api/me': me(),
  'GET /api/editions': { items: [] },
  'GET /api/own-bodies': {
    bodies: [{ id: '00000000-0000-4000-8000-0000000000b1', name: 'Comune di Lucca', people }],
  },
});

describe('the home of a referent', () => {
  it('lists the people of their body with edition, state, hours on the plan and certificate', async () => {
    const certified = { ...elena, enrolmentId: '00000000-0000-4000-8000-0000000000e2', certified: true };
    fakeApi(answers([elena, certified]));
    renderPage('/ente');
    expect(await screen.findByRole('heading', { level: 2, name: 'Comune di Lucca' })).toBeInTheDocument();
    const rows = within(screen.getByRole('table', { name: '2 iscrizioni' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Neri ElenaLUMIT 2026-27Iscritto16 h su 40 h (40%)Non rilasciato');
    expect(rows[2]).toHaveTextContent('Rilasciato');
    expect(
      screen.getByText('Le percentuali sono calcolate sulle ore del piano approvato.'),
    ).toBeInTheDocument();
  });

  it('says what a body without people means, and is where a referent starts', async () => {
    fakeApi(answers([]));
    const { router } = renderPage('/home');
    expect(await screen.findByText(/^Le persone appariranno qui quando la Segreteria/)).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/ente');
  });
});
