import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from './testing/fake-api';
import { aPersonWith, EDITION_ID } from './testing/people';
import { renderPage } from './testing/render-page';

const PRISMA = '00000000-0000-4000-8000-0000000000ff';
const anEdition = (id: string, title: string) => ({
  id,
  title,
  slug: title.toLowerCase().replace(' ', '-'),
  place: 'Lucca',
  state: 'published',
  startsOn: '2026-10-01',
  endsOn: '2027-05-31',
  programmeId: PRISMA,
  organisationId: PRISMA,
});
const reports = (editionId: string) => `GET /api/editions/${editionId}/lesson-reports`;

describe('the edition in the header', () => {
  beforeEach(() => localStorage.clear());

  it('is the one the page is about, whatever the order of the grants', async () => {
    const me = aPersonWith('tutor', 'tutor');
    const roles = me.roles.map((grant, place) => ({
      ...grant,
      editionId: place === 0 ? PRISMA : EDITION_ID,
    }));
    const calls = fakeApi({
      'GET /api/me': { ...me, roles },
      'GET /api/editions': {
        items: [anEdition(EDITION_ID, 'LUMIT 2026-27'), anEdition(PRISMA, 'PRISMA 2026-27')],
      },
      [reports(EDITION_ID)]: { items: [] },
      [reports(PRISMA)]: { items: [] },
    });
    const asked = () => calls.map(({ path }) => path).filter((path) => path.endsWith('/lesson-reports'));
    renderPage('/segnalazioni');
    expect(await screen.findByRole('combobox', { name: 'Edizione' })).toHaveValue(EDITION_ID);
    await screen.findByText(/Nessuna segnalazione/);
    expect(asked()).toEqual([`/api/editions/${EDITION_ID}/lesson-reports`]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Edizione' }), 'PRISMA 2026-27');
    expect(screen.getByRole('combobox', { name: 'Edizione' })).toHaveValue(PRISMA);
  });
});
