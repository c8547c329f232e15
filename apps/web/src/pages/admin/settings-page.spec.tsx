import { settingsOf } from '@lumit/accounts/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { SETTINGS_PATH, someSettings } from '../../testing/settings';

const office = (more: Record<string, unknown> = {}) => ({
  'GET /api/me': aPersonWith('admin'),
  'GET /api/editions': { items: [] },
  [`GET ${SETTINGS_PATH}`]: someSettings(),
  ...more,
});
const field = (name: RegExp) => screen.findByRole('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Salva le impostazioni' });

describe('the settings of an organisation', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows each with its value, what it does and who changed it when', async () => {
    fakeApi(office());
    renderPage('/impostazioni');
    const email = await field(/^Email della Segreteria/);
    expect(email).toHaveValue('segreteria@scuola.it');
    expect(email).toHaveAccessibleDescription(
      /a cui le pagine dicono di scrivere.*Ultimo cambio: .*10:40, Lucia Ferrari/,
    );
    expect(await field(/^PEC/)).not.toHaveAccessibleDescription(/Ultimo cambio/);
  });

  it('saves what was typed, says so, and header and footer say it at once', async () => {
    const saved = someSettings({
      version: 2,
      settings: settingsOf('Scuola nuova', { cup: 'J61H26000010001' }),
    });
    const calls = fakeApi(office({ [`PUT ${SETTINGS_PATH}`]: saved }));
    const { user } = renderPage('/impostazioni');
    const name = await field(/^Nome dell’ente/);
    await user.clear(name);
    await user.type(name, 'Scuola nuova');
    await user.type(await field(/^CUP/), 'j61h 26000010001');
    const add = screen.getByRole('button', { name: /^Aggiungi chi finanzia/ });
    await user.click(add);
    expect(await field(/^Nome 1/)).toHaveFocus();
    await user.type(await field(/^Nome 1/), 'Prefettura ');
    await user.click(add);
    await user.click(add);
    await user.type(await field(/^Nome 3/), 'Ministero');
    await user.click(screen.getByRole('button', { name: 'Sposta su: Ministero' }));
    await user.click(screen.getByRole('button', { name: 'Sposta su: Ministero' }));
    await user.click(screen.getByRole('checkbox', { name: /cofinanziato/ }));
    await user.click(save());
    expect(await screen.findByText(/^Impostazioni salvate/)).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      version: 1,
      settings: {
        name: 'Scuola nuova',
        cup: 'J61H26000010001',
        website: null,
        partners: ['Ministero', 'Prefettura'],
        euEmblem: true,
      },
    });
    expect(within(screen.getByRole('banner')).getByText('Scuola nuova')).toBeInTheDocument();
    expect(
      within(screen.getByRole('contentinfo')).getByRole('heading', { name: 'Scuola nuova' }),
    ).toBeInTheDocument();
  });

  it('shows how it will look while it is written', async () => {
    fakeApi(office());
    const { user } = renderPage('/impostazioni');
    await user.type(await field(/^Telefono/), '050 883111');
    await user.type(await field(/^CUP/), 'J61H26000010001');
    const preview = screen.getByRole('region', { name: 'Anteprima' });
    expect(within(preview).getByText('Telefono: 050 883111')).toBeInTheDocument();
    expect(within(preview).getByText('Progetto – CUP J61H26000010001')).toBeInTheDocument();
  });

  it('says every wrong field above and beside it, sends nothing and clears nothing', async () => {
    const calls = fakeApi(office());
    const { user } = renderPage('/impostazioni');
    const cup = await field(/^CUP/);
    await user.type(cup, 'J61');
    await user.type(await field(/^Sito web/), 'ente');
    await user.click(save());
    const summary = (await screen.findByText('Controlla questi punti')).closest('div') as HTMLElement;
    expect(
      within(summary).getByRole('link', { name: 'CUP: il CUP ha 15 caratteri: ne hai scritti 3' }),
    ).toBeVisible();
    expect(
      within(summary).getByRole('link', { name: /^Sito web: serve un indirizzo web completo/ }),
    ).toBeVisible();
    expect(cup).toHaveValue('J61');
    expect(cup).toBeInvalid();
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('of two who write at once, the second sees what the first saved and keeps the own words', async () => {
    const theirs = someSettings({
      version: 2,
      settings: { ...someSettings().settings, phone: '050 1', pec: 'loro@pec.it' },
      changes: { phone: { at: '2026-11-24T09:40:00.000Z', by: 'Marco Conti' } },
    });
    const said: unknown[] = [
      problem(409, [{ code: 'organisation.changed_meanwhile' }], { current: theirs }),
      someSettings({ version: 3 }),
    ];
    const calls = fakeApi(office({ [`PUT ${SETTINGS_PATH}`]: () => said.shift() }));
    const { user } = renderPage('/impostazioni');
    const pec = await field(/^PEC/);
    await user.clear(pec);
    await user.type(pec, 'mia@pec.it');
    await user.click(save());
    expect(await screen.findByText(/^Marco Conti ha salvato alle 10:40 mentre scrivevi/)).toBeInTheDocument();
    expect(screen.getByText('Telefono: ora è «050 1». Lo trovi già nel campo.')).toBeInTheDocument();
    expect(screen.getByText(/PEC: ha scritto «loro@pec.it»/)).toBeInTheDocument();
    expect(await field(/^Telefono/)).toHaveValue('050 1');
    expect(await field(/^PEC/)).toHaveValue('mia@pec.it');
    await user.click(save());
    await screen.findByText(/^Impostazioni salvate/);
    expect(calls.filter(({ method }) => method === 'PUT')[1]?.body).toMatchObject({
      version: 2,
      settings: { phone: '050 1', pec: 'mia@pec.it' },
    });
  });

  it('what was being written stays when the page is left and comes back', async () => {
    fakeApi(office());
    const { user, router } = renderPage('/impostazioni');
    await user.type(await field(/^Telefono/), '050 883111');
    await router.navigate('/segreteria');
    await screen.findByRole('heading', { level: 1, name: 'Segreteria' });
    await router.navigate('/impostazioni');
    expect(await field(/^Telefono/)).toHaveValue('050 883111');
  });

  it('draws a text on request', async () => {
    fakeApi(office({ [`POST ${SETTINGS_PATH}/preview`]: { html: '<p>Scrivi a <strong>noi</strong></p>' } }));
    const { user } = renderPage('/impostazioni');
    await user.type(await field(/^Informativa sulla privacy/), 'Scrivi a **noi**');
    await user.click(screen.getByRole('button', { name: /anteprima: Informativa/ }));
    await waitFor(() => expect(screen.getByText('noi').tagName).toBe('STRONG'));
  });

  it('of a new organisation says what is missing', async () => {
    const settings = settingsOf('Scuola di prova', null);
    fakeApi(office({ [`GET ${SETTINGS_PATH}`]: someSettings({ settings, changes: {} }) }));
    renderPage('/impostazioni');
    expect(
      await screen.findByText(/^Prima di aprire un’edizione completa: Indirizzo, .*PEC/),
    ).toBeInTheDocument();
  });
});
