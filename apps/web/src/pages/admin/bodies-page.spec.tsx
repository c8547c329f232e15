import type { BodyView } from '@lumit/accounts/domain';
import { screen, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const BODIES = '/api/organisations/00000000-0000-4000-8000-000000000001/bodies';
const ID = '00000000-0000-4000-8000-0000000000b1';
const OTHER = '00000000-0000-4000-8000-0000000000b2';
const aBody = (change: Partial<BodyView> = {}): BodyView => ({
  id: ID,
  version: 1,
  name: 'Comune di Lucca',
  kind: 'comune',
  municipality: 'Lucca',
  province: 'LU',
  emailDomains: ['comune.lucca.it'],
  ipaCode: null,
  people: 3,
  ...change,
});
const list = (...items: BodyView[]) => ({ items, total: items.length, provinces: ['LU', 'PI'] });
const office = (more: Record<string, unknown>) => ({
  'GET /api/me': aPersonWith('admin'),
  'GET /api/editions': { items: [] },
  ...more,
});

describe('the register of bodies', () => {
  beforeEach(() => sessionStorage.clear());

  it('lists them with type, territory and people, and filters in the address', async () => {
    const calls = fakeApi(office({ [`GET ${BODIES}`]: list(aBody()) }));
    const { user, router } = renderPage('/enti');
    expect(await screen.findByRole('link', { name: 'Comune di Lucca' })).toHaveAttribute(
      'href',
      `/enti/${ID}`,
    );
    expect(screen.getByText('Lucca (LU)')).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tipo' }), 'Questura');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Provincia' }), 'PI');
    await user.click(screen.getByRole('button', { name: 'Cerca' }));
    await screen.findByRole('link', { name: 'Azzera i filtri' });
    expect(router.state.location.search).toBe('?kind=questura&province=PI');
    expect(calls.at(-1)?.path).toBe(`${BODIES}?kind=questura&province=PI`);
  });

  it('says what an empty register and an empty answer mean', async () => {
    fakeApi(office({ [`GET ${BODIES}`]: list() }));
    const { router } = renderPage('/enti');
    expect(await screen.findByText(/appariranno qui quando ne aggiungi uno/)).toBeInTheDocument();
    await router.navigate('/enti?q=a@nessuno.it');
    expect(await screen.findByText('Nessun ente ha il dominio di «a@nessuno.it».')).toBeInTheDocument();
  });

  it('takes a new one, with every fault said above and beside', async () => {
    const calls = fakeApi(
      office({ [`POST ${BODIES}`]: aBody(), [`GET ${BODIES}/${ID}`]: aBody(), [`GET ${BODIES}`]: list() }),
    );
    const { user } = renderPage('/enti/nuovo');
    await user.type(await screen.findByRole('textbox', { name: 'Nome dell’ente' }), 'Comune di Lucca');
    await user.type(
      screen.getByRole('textbox', { name: /^Domini email/ }),
      'comune.lucca.it{Enter}gmail.com',
    );
    await user.click(screen.getByRole('button', { name: 'Aggiungi l’ente' }));
    expect(await screen.findByRole('link', { name: 'Tipo: scegli un tipo' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Domini email, 2º: è di un fornitore/ })).toBeInTheDocument();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tipo' }), 'Comune o unione di comuni');
    await user.clear(screen.getByRole('textbox', { name: /^Domini email/ }));
    await user.click(screen.getByRole('button', { name: 'Aggiungi l’ente' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Comune di Lucca' })).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      kind: 'comune',
      emailDomains: [],
    });
  });

  it('of two who change one, the second reads what the first wrote and keeps the own words', async () => {
    const said: unknown[] = [
      problem(409, [{ code: 'body.changed_meanwhile' }], {
        current: aBody({ version: 2, municipality: 'Capannori' }),
      }),
      aBody({ version: 3, province: 'PI' }),
    ];
    const calls = fakeApi(
      office({ [`GET ${BODIES}/${ID}`]: aBody(), [`PUT ${BODIES}/${ID}`]: () => said.shift() }),
    );
    const { user } = renderPage(`/enti/${ID}`);
    const province = await screen.findByRole('textbox', { name: /^Provincia/ });
    await user.clear(province);
    await user.type(province, 'PI');
    await user.click(screen.getByRole('button', { name: 'Salva l’ente' }));
    expect(await screen.findByText('Comune: Capannori')).toBeInTheDocument();
    expect(province).toHaveValue('PI');
    await user.click(screen.getByRole('button', { name: 'Salva l’ente' }));
    expect(await screen.findByText('Ente salvato.')).toBeInTheDocument();
    expect(
      calls.filter(({ method }) => method === 'PUT').map(({ body }) => (body as BodyView).version),
    ).toEqual([1, 2]);
  });

  it('joins a double after showing what moves', async () => {
    const other = aBody({ id: OTHER, name: 'Comune Lucca', people: 2, emailDomains: [] });
    const calls = fakeApi(
      office({
        [`GET ${BODIES}/${ID}`]: aBody(),
        [`GET ${BODIES}`]: list(aBody(), other),
        [`GET ${BODIES}/${ID}/merge/${OTHER}`]: {
          kept: aBody(),
          other,
          after: aBody({ people: 5 }),
          moves: { person: 2, role_grant: 1, teacher: 0 },
        },
        [`POST ${BODIES}/${ID}/merge`]: aBody({ version: 2, people: 5 }),
      }),
    );
    const { user } = renderPage(`/enti/${ID}`);
    await user.type(await screen.findByRole('searchbox', { name: 'Nome del doppione' }), 'lucca');
    await user.click(screen.getByRole('button', { name: 'Cerca il doppione' }));
    const doubles = await screen.findByRole('group', { name: 'Qual è il doppione?' });
    expect(within(doubles).getAllByRole('radio')).toHaveLength(1);
    await user.click(within(doubles).getByRole('radio', { name: /^Comune Lucca/ }));
    expect(await screen.findByText('2 persone e 1 ruolo assegnato')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Unisci i due enti' }));
    const dialog = await screen.findByRole('dialog', { name: 'Unire «Comune Lucca» a «Comune di Lucca»?' });
    await user.click(within(dialog).getByRole('button', { name: 'Unisci' }));
    expect(await screen.findByText('«Comune Lucca» è stato unito a questo ente.')).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      otherId: OTHER,
      version: 1,
      otherVersion: 1,
    });
  });
});
