import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const LIST = `/api/editions/${EDITION_ID}/exemptions`;
const ID = '00000000-0000-4000-8000-0000000000e1';
const PERSON_ID = '00000000-0000-4000-8000-000000000001';
const EDITION = {
  id: EDITION_ID,
  slug: 'x',
  title: 'LUMIT 2026-27',
  startsOn: '2026-10-12',
  endsOn: '2027-05-31',
  state: 'published',
};
const exemption = {
  id: ID,
  moduleCode: 'M3',
  moduleTitle: 'Accoglienza',
  reason: 'Corso equivalente',
  evidence: 'Prot. 7/2026',
  approvedBy: 'Laura Conti, direttrice',
  approvedOn: '2026-11-20',
  givenAt: '2026-11-21T09:00:00.000Z',
  givenBy: 'Lucia Ferrari',
  revoked: null,
};
const open = (exemptions: object[], more = {}) => {
  const calls = fakeApi({
    'GET /api/me': aPersonWith('admin'),
    'GET /api/editions': { items: [EDITION] },
    [`GET ${LIST}`]: {
      modules: [
        { code: 'M3', title: 'Accoglienza' },
        { code: 'M4', title: 'Lavoro' },
      ],
      people: [{ enrolmentId: PERSON_ID, familyName: 'Bianchi', givenName: 'Anna', exemptions }],
    },
    ...more,
  });
  return { calls, ...renderPage('/segreteria/esoneri') };
};

describe('exemptions from a module', () => {
  it('are given with reason, document and who decided; nothing is sent half said', async () => {
    const { calls, user } = open([exemption], { [`POST ${LIST}/${PERSON_ID}`]: { id: ID } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Esoneri da un modulo' })).toBeVisible();
    expect(screen.getByText('Laura Conti, direttrice, 20 novembre 2026')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Aggiungi un esonero, Bianchi Anna' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Esonero da un modulo per Anna Bianchi' }));
    expect(dialog.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['M4 Lavoro']);
    await user.click(dialog.getByRole('button', { name: 'Registra l’esonero' }));
    expect(dialog.getByText('Scrivi il giorno della decisione')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
    await user.type(dialog.getByLabelText('Motivo'), 'Corso equivalente');
    await user.type(dialog.getByLabelText('Documento'), 'Prot. 8/2026');
    await user.type(dialog.getByLabelText('Chi ha deciso'), 'Laura Conti');
    await user.type(dialog.getByLabelText('Deciso il'), '2026-11-20');
    await user.click(dialog.getByRole('button', { name: 'Registra l’esonero' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
        moduleCode: 'M4',
        reason: 'Corso equivalente',
        evidence: 'Prot. 8/2026',
        approvedBy: 'Laura Conti',
        approvedOn: '2026-11-20',
      }),
    );
  });

  it('are revoked with a reason, and what the server refuses is said in words', async () => {
    const url = `POST ${LIST}/${PERSON_ID}/${ID}/revoke`;
    const { calls, user } = open([exemption], {
      [url]: problem(409, [{ code: 'exemption.already_revoked' }]),
    });
    await user.click(await screen.findByRole('button', { name: 'Revoca l’esonero M3, Bianchi Anna' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/apparirà fra quelli da rivedere/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Revoca l’esonero' }));
    expect(dialog.getByText('Scrivi il motivo, almeno 3 caratteri')).toBeVisible();
    await user.type(dialog.getByLabelText('Motivo della revoca'), 'Documento non valido');
    await user.click(dialog.getByRole('button', { name: 'Revoca l’esonero' }));
    expect(await dialog.findByText(/già stato revocato/)).toBeVisible();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Documento non valido' });
  });

  it('that were revoked stay to be read, and can be given again', async () => {
    const revoked = { at: '2026-11-25T09:00:00.000Z', by: 'Lucia Ferrari', reason: 'Documento non valido' };
    open([{ ...exemption, revoked }]);
    expect(
      await screen.findByText(/Lucia Ferrari, 25 novembre 2026. Motivo: Documento non valido/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Revoca/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Aggiungi un esonero, Bianchi Anna' })).toBeVisible();
  });
});
