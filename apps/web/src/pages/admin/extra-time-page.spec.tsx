import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const LIST = `/api/editions/${EDITION_ID}/extra-time`;
const EDITION = {
  id: EDITION_ID,
  slug: 'x',
  title: 'LUMIT 2026-27',
  startsOn: '2026-10-12',
  endsOn: '2027-05-31',
  state: 'published',
};
const person = {
  enrolmentId: 'e1',
  familyName: 'Bianchi',
  givenName: 'Anna',
  measure: null,
  reference: null,
  setAt: null,
};

describe('more time in the tests', () => {
  it('is given by the office to one person, with the reference of its reason', async () => {
    const calls = fakeApi({
      'GET /api/me': aPersonWith('admin'),
      'GET /api/editions': { items: [EDITION] },
      [`GET ${LIST}`]: { people: [person] },
      [`PUT ${LIST}/e1`]: { movedAttempts: 0 },
    });
    const { user } = renderPage('/segreteria/tempo');
    expect(await screen.findByRole('heading', { level: 1, name: 'Tempo in più nei test' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cambia, Bianchi Anna' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Tempo in più per Anna Bianchi' }));
    await user.click(dialog.getByRole('button', { name: 'Salva' }));
    expect(dialog.getByText('Scrivi un numero intero da 1 a 300')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
    await user.type(dialog.getByLabelText('Quanto'), '30');
    await user.type(dialog.getByLabelText('Riferimento interno'), 'Prot. 123/2026');
    await user.click(dialog.getByRole('button', { name: 'Salva' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
        measure: { kind: 'percent', value: 30 },
        reference: 'Prot. 123/2026',
      }),
    );
  });
});
