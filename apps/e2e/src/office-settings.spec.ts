import type { Browser } from 'playwright-core';
import { launch, Visitor } from './kit/browser';

const ADMIN = 'lucia.ferrari@demo.lumit';

describe('the office says who runs the service', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function openSettings(office: Visitor): Promise<void> {
    await office.page.goto('/impostazioni');
    await office.page.getByLabel('Nome dell’ente').waitFor();
  }
  const save = (office: Visitor) =>
    office.page.getByRole('button', { name: 'Salva le impostazioni' }).click();
  const saved = (office: Visitor) => office.page.getByText('Impostazioni salvate.').waitFor();

  it('a change stands in header and footer at once, for strangers too, with and without JavaScript, and undoes no colleague', async () => {
    const [office, colleague] = [await Visitor.open(browser), await Visitor.open(browser)];
    await office.signIn(ADMIN);
    await colleague.signIn(ADMIN);
    await openSettings(office);
    await openSettings(colleague);
    const nameBefore = await office.page.getByLabel('Nome dell’ente').inputValue();

    await office.page.getByLabel('Nome dell’ente').fill('Scuola di prova <b>');
    await office.page.getByLabel(/^Informativa sulla privacy/).fill('Scrivi a **noi**, dalle 9:30.');
    await office.page.getByRole('button', { name: /anteprima: Informativa/ }).click();
    await office.page.locator('.prose strong', { hasText: 'noi' }).waitFor();
    expect(await office.axe()).toEqual([]);
    await save(office);
    await saved(office);
    await office.page.getByRole('banner').getByText('Scuola di prova <b>').waitFor();
    await office.page
      .getByRole('contentinfo')
      .getByRole('heading', { name: 'Scuola di prova <b>' })
      .waitFor();

    const stranger = await Visitor.open(browser, { size: 'phone' });
    await stranger.page.goto('/privacy');
    await stranger.page.getByText('Scuola di prova <b>, Piazza Martiri').waitFor();
    await stranger.page.locator('.prose', { hasText: 'Scrivi a noi, dalle 9:30.' }).waitFor();
    expect(await stranger.axe()).toEqual([]);
    const plain = await Visitor.open(browser, { javaScriptEnabled: false });
    await plain.page.goto('/verifica');
    await plain.page.getByRole('heading', { name: 'Scuola di prova <b>' }).waitFor();

    await colleague.page.getByLabel(/^Telefono/).fill('050 111111');
    await save(colleague);
    await colleague.page.getByText(/ha salvato alle .* mentre scrivevi/).waitFor();
    await colleague.page
      .getByText('Nome dell’ente: ora è «Scuola di prova <b>». Lo trovi già nel campo.')
      .waitFor();
    expect(await colleague.axe()).toEqual([]);
    await save(colleague);
    await saved(colleague);
    expect(await colleague.page.getByLabel('Nome dell’ente').inputValue()).toBe('Scuola di prova <b>');
    await colleague.page.getByRole('contentinfo').getByRole('link', { name: '050 111111' }).waitFor();

    // The other journeys read the name that the demo began with.
    await colleague.page.getByLabel('Nome dell’ente').fill(nameBefore);
    await save(colleague);
    await colleague.page.getByRole('banner').getByText(nameBefore).waitFor();
    for (const visitor of [office, colleague, stranger, plain]) {
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    }
  });
});
