import type { HeldRole, PersonView } from '@lumit/accounts/domain';
import { screen, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const PEOPLE = '/api/organisations/00000000-0000-4000-8000-000000000001/people';
const ID = '00000000-0000-4000-8000-0000000000c1';
const GRANT = '00000000-0000-4000-8000-0000000000d1';
const aRole = (change: Partial<HeldRole> = {}): HeldRole => ({
  id: GRANT,
  role: 'tutor',
  scope: 'edition',
  editionId: EDITION_ID,
  place: 'LUMIT 2027',
  givenAt: '2026-12-01T09:00:00.000Z',
  givenBy: 'Lucia Ferrari',
  endsAt: '2027-06-30T22:00:00.000Z',
  yoursToTake: true,
  ...change,
});
const aPerson = (change: Partial<PersonView> = {}): PersonView => ({
  id: ID,
  givenName: 'Marco',
  familyName: 'Conti',
  email: 'marco.conti@ente.example.it',
  bodyName: 'Comune di Lucca',
  state: 'active',
  hasPassword: true,
  isYou: false,
  roles: [aRole()],
  worksElsewhere: false,
  events: [],
  ...change,
});
const edition = {
  id: EDITION_ID,
  slug: 'x',
  title: 'LUMIT 2027',
  startsOn: '2027-01-11',
  endsOn: '2027-05-28',
  state: 'draft',
};
const office = (more: Record<string, unknown>) => ({
  'GET /api/me': aPersonWith('admin'),
  'GET /api/editions': { items: [edition] },
  ...more,
});

describe('the people of an organisation', () => {
  beforeEach(() => sessionStorage.clear());

  it('lists them with roles and account, and filters in the address', async () => {
    const { roles: _, ...marco } = aPerson({ hasPassword: false });
    const calls = fakeApi(
      office({ [`GET ${PEOPLE}`]: { items: [{ ...marco, roles: ['tutor'] }], total: 1 } }),
    );
    const { user, router } = renderPage('/segreteria/persone');
    const row = await screen.findByRole('row', { name: /Conti Marco/ });
    expect(within(row).getByRole('link', { name: 'Conti Marco' })).toHaveAttribute(
      'href',
      `/segreteria/persone/${ID}`,
    );
    expect(within(row).getByText('Password da scegliere')).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox', { name: 'Nome o email' }), ' conti ');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ruolo' }), 'Tutor');
    await user.click(screen.getByRole('button', { name: 'Cerca' }));
    await screen.findByRole('link', { name: 'Azzera i filtri' });
    expect(router.state.location.search).toBe('?q=conti&role=tutor');
    expect(calls.at(-1)?.path).toBe(`${PEOPLE}?q=conti&role=tutor`);
  });

  it('invites somebody, with every fault said above and beside, and leads to their page', async () => {
    const calls = fakeApi(
      office({
        [`POST ${PEOPLE}`]: { personId: ID, isNew: true },
        [`GET ${PEOPLE}/${ID}`]: aPerson({ hasPassword: false }),
      }),
    );
    const { user } = renderPage('/segreteria/persone/nuova');
    await user.type(await screen.findByRole('textbox', { name: /^Email/ }), 'senza chiocciola');
    await user.click(screen.getByRole('button', { name: 'Manda l’invito' }));
    expect(await screen.findByRole('link', { name: /^Email: / })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Cognome: / })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ruolo: scegline uno' })).toBeInTheDocument();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.type(screen.getByRole('textbox', { name: 'Nome' }), 'Marco');
    await user.type(screen.getByRole('textbox', { name: 'Cognome' }), 'Conti');
    await user.clear(screen.getByRole('textbox', { name: /^Email/ }));
    await user.type(screen.getByRole('textbox', { name: /^Email/ }), 'Marco.Conti@ente.example.it');
    const roles = screen.getByRole('combobox', { name: 'Ruolo' });
    expect(
      within(roles)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Scegli', 'Segreteria', 'Tutor', 'Redattore', 'Ispettore', 'Referente']);
    await user.selectOptions(roles, 'Ispettore');
    await user.click(screen.getByRole('button', { name: 'Manda l’invito' }));
    expect(
      await screen.findByRole('link', {
        name: 'Ultimo giorno: scrivilo, questo ruolo si assegna a tempo',
      }),
    ).toBeInTheDocument();
    await user.selectOptions(roles, 'Tutor');
    await user.click(screen.getByRole('button', { name: 'Manda l’invito' }));
    expect(await screen.findByRole('link', { name: 'Edizione: scegline una' })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: /^Edizione/ }), 'LUMIT 2027');
    await user.click(screen.getByRole('button', { name: 'Manda l’invito' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Marco Conti' })).toBeInTheDocument();
    expect(screen.getByText(/^Invito mandato/)).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      email: 'marco.conti@ente.example.it',
      givenName: 'Marco',
      familyName: 'Conti',
      role: { role: 'tutor', editionId: EDITION_ID, bodyId: null, endsOn: null },
    });
  });
});

describe('the page of a person', () => {
  beforeEach(() => sessionStorage.clear());

  it('says what they hold, since when and until when, and takes a role away after a yes', async () => {
    const without = aPerson({
      roles: [],
      events: [
        {
          at: '2026-12-02T09:00:00.000Z',
          action: 'role.taken_away',
          by: 'Anna Bianchi',
          role: 'tutor',
          place: 'LUMIT 2027',
          endsAt: null,
          reason: null,
        },
      ],
    });
    const calls = fakeApi(
      office({
        [`GET ${PEOPLE}/${ID}`]: aPerson(),
        [`DELETE ${PEOPLE}/${ID}/roles/${GRANT}`]: without,
      }),
    );
    const { user } = renderPage(`/segreteria/persone/${ID}`);
    expect(
      await screen.findByText(
        'Dal 1 dicembre 2026, assegnato da Lucia Ferrari, fino al 30 giugno 2027 compreso.',
      ),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Togli il ruolo Tutor, LUMIT 2027' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Togliere a Marco Conti il ruolo «Tutor, LUMIT 2027»?',
    });
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Togli il ruolo' }));
    expect(await screen.findByText(/^Ruolo tolto: Tutor, LUMIT 2027\./)).toBeInTheDocument();
    expect(screen.getByText(/^Nessun ruolo/)).toBeInTheDocument();
    expect(screen.getByText('Ruolo tolto: Tutor, LUMIT 2027')).toBeInTheDocument();
  });

  it('gives a role, and says why one may not be given', async () => {
    const answers: unknown[] = [
      problem(422, [{ code: 'role.ends_in_the_past' }]),
      aPerson({ roles: [aRole(), aRole({ id: ID, role: 'admin', scope: 'organisation', place: null })] }),
    ];
    const calls = fakeApi(
      office({
        [`GET ${PEOPLE}/${ID}`]: aPerson(),
        [`POST ${PEOPLE}/${ID}/roles`]: () => answers.shift(),
      }),
    );
    const { user } = renderPage(`/segreteria/persone/${ID}`);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Ruolo' }), 'Segreteria');
    await user.click(screen.getByRole('button', { name: 'Assegna il ruolo' }));
    expect(await screen.findByText(/^Ultimo giorno: è già passato/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Assegna il ruolo' }));
    expect(await screen.findByText(/^Ruolo assegnato: Segreteria\./)).toBeInTheDocument();
    expect(calls.findLast(({ method }) => method === 'POST')?.body).toEqual({
      role: 'admin',
      editionId: null,
      bodyId: null,
      endsOn: null,
    });
  });

  it('gives the role of a referent for a body of the register, and asks for the body', async () => {
    const body = '00000000-0000-4000-8000-0000000000b1';
    const calls = fakeApi(
      office({
        [`GET ${PEOPLE}/${ID}`]: aPerson(),
        [`GET ${PEOPLE.replace('/people', '/bodies')}`]: {
          items: [
            {
              id: body,
              version: 1,
              name: 'Comune di Lucca',
              kind: 'comune',
              municipality: 'Lucca',
              province: 'LU',
              emailDomains: [],
              ipaCode: null,
              people: 3,
            },
          ],
          total: 1,
          provinces: ['LU'],
        },
        [`POST ${PEOPLE}/${ID}/roles`]: aPerson(),
      }),
    );
    const { user } = renderPage(`/segreteria/persone/${ID}`);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Ruolo' }), 'Referente');
    await user.click(screen.getByRole('button', { name: 'Assegna il ruolo' }));
    expect(await screen.findByRole('link', { name: /^Ente di appartenenza: / })).toBeInTheDocument();
    await screen.findByRole('option', { name: 'Comune di Lucca' });
    await user.selectOptions(screen.getByRole('combobox', { name: /^Ente di/ }), 'Comune di Lucca');
    await user.click(screen.getByRole('button', { name: 'Assegna il ruolo' }));
    expect(await screen.findByText(/^Ruolo assegnato: Referente\./)).toBeInTheDocument();
    expect(calls.findLast(({ method }) => method === 'POST')?.body).toEqual({
      role: 'referent',
      editionId: null,
      bodyId: body,
      endsOn: null,
    });
  });

  it('suspends with a reason and restores, and offers neither for one’s own account', async () => {
    const calls = fakeApi(
      office({
        [`GET ${PEOPLE}/${ID}`]: aPerson(),
        [`POST ${PEOPLE}/${ID}/suspend`]: aPerson({ state: 'suspended' }),
      }),
    );
    const { user } = renderPage(`/segreteria/persone/${ID}`);
    await user.click(await screen.findByRole('button', { name: 'Sospendi l’account' }));
    expect(await screen.findByRole('link', { name: /^Motivo: / })).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /^Motivo/ }), 'Non lavora più qui');
    await user.click(screen.getByRole('button', { name: 'Sospendi l’account' }));
    expect(await screen.findByText('Account sospeso.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Riattiva l’account' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Assegna il ruolo' })).not.toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Non lavora più qui' });
  });

  it('of oneself has no suspension', async () => {
    fakeApi(office({ [`GET ${PEOPLE}/${ID}`]: aPerson({ isYou: true }) }));
    renderPage(`/segreteria/persone/${ID}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Marco Conti' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Sospendi l’account' })).not.toBeInTheDocument();
  });
});
