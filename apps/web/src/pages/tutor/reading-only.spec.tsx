import { screen, within } from '@testing-library/react';
import { aRoll, CLASS_ID } from '../../testing/a-roll';
import { anEntry } from '../../testing/certificates';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const editions = {
  items: [
    {
      id: EDITION_ID,
      slug: 'lumit-2026-27',
      title: 'LUMIT 2026-27',
      startsOn: '2026-10-01',
      endsOn: '2027-05-31',
      state: 'published',
    },
  ],
};
const open = (address: string, answers: Record<string, unknown>) => {
  fakeApi({ 'GET /api/me': aPersonWith('inspector'), 'GET /api/editions': editions, ...answers });
  return renderPage(address);
};
const openRoll = (roll: ReturnType<typeof aRoll>) =>
  open(`/incontri/${CLASS_ID}/appello`, { [`GET /api/class-sessions/${CLASS_ID}/roll`]: roll });
const buttonsOfMain = () => within(screen.getByRole('main')).queryAllByRole('button');

describe('who reads registers and certificates without keeping them', () => {
  it('is told so on every page', async () => {
    openRoll(aRoll({}, { mayKeep: false }));
    expect(await screen.findByRole('region', { name: 'Avviso' })).toHaveTextContent(
      'Accesso in sola lettura.',
    );
  });

  it('reads a roll that is being taken, with nothing to press', async () => {
    openRoll(aRoll({}, { mayKeep: false }));
    const table = await screen.findByRole('table', { name: 'Registro dell’incontro' });
    expect(table).toHaveTextContent('Agostini Martina');
    expect(screen.getByText(/L’appello non è ancora chiuso/)).toBeVisible();
    expect(buttonsOfMain()).toEqual([]);
  });

  it('reads a closed register, with nothing to correct', async () => {
    openRoll(aRoll({ phase: 'closed', state: 'closed' }, { mayKeep: false }));
    expect(await screen.findByText(/^Appello chiuso/)).toBeVisible();
    expect(screen.getByRole('main')).not.toHaveTextContent('Rettifica');
    expect(buttonsOfMain()).toEqual([]);
  });

  it('reads the register of certificates, with nothing to revoke or issue', async () => {
    open('/attestati/registro', {
      [`GET /api/editions/${EDITION_ID}/certificates`]: { entries: [anEntry()] },
    });
    expect(await screen.findByRole('table', { name: 'Attestati rilasciati' })).toBeVisible();
    expect(screen.getByRole('link', { name: /^Scarica/ })).toBeVisible();
    expect(buttonsOfMain()).toEqual([]);
    const pages = within(screen.getByRole('navigation', { name: 'Attestati' })).getAllByRole('link');
    expect(pages.map(({ textContent }) => textContent)).toEqual(['Registro', 'Requisiti']);
  });
});
