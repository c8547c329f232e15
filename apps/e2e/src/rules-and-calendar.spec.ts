import type { Browser, Page } from 'playwright-core';
import { launch, Visitor } from './kit/browser';
import { type DemoServer, startDemoServer } from './kit/demo-server';

const LUCIA = 'lucia.ferrari@demo.lumit';
const ANNA = 'anna.bianchi@demo.lumit';

/** On a server of its own: what is put in force here must not meet another journey's certificates. */
describe('what an edition asks and when it meets', () => {
  let server: DemoServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startDemoServer();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (email: string) => {
    const visitor = await Visitor.open(browser, { url: server.url });
    await visitor.signIn(email);
    return visitor;
  };
  /** As seen at both sizes: nothing that axe finds, nothing wider than the window. */
  const look = async (visitor: Visitor, name: string) => {
    for (const size of [
      { name: 'desktop', width: 1280, height: 900 },
      { name: 'phone', width: 390, height: 844 },
    ]) {
      await visitor.page.setViewportSize(size);
      expect([name, size.name, await visitor.axe()]).toEqual([name, size.name, []]);
      expect([name, size.name, await visitor.scrollsSideways()]).toEqual([name, size.name, false]);
      await visitor.picture(`${size.name}-${name}`);
    }
    await visitor.page.setViewportSize({ width: 1280, height: 900 });
  };
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  it('the office is led to the rules, sees whose result would change, and puts them in force', async () => {
    const office = await open(LUCIA);
    const { page } = office;
    await page.getByRole('link', { name: 'Scegli le regole dell’attestato' }).click();
    await heading(page, 'Regole dell’attestato');
    await look(office, 'regole');
    await page.getByLabel('Percentuale di tutte le ore').fill('100');
    await page.keyboard.press('Enter');
    await page.getByText(/^Cambia il risultato di \d+ person/).waitFor();
    await look(office, 'regole-effetto');
    await page.getByLabel('Percentuale di tutte le ore').fill('75');
    await page.getByRole('button', { name: 'Guarda che cosa cambia' }).click();
    await page.getByLabel('Perché').fill('Delibera del Consiglio');
    await page.getByRole('button', { name: 'Metti in vigore la versione 2' }).click();
    await page.getByText(/^È in vigore la versione 2/).waitFor();
    await page.getByText('Lucia Ferrari', { exact: false }).first().waitFor();
    await look(office, 'regole-in-vigore');
    await page.goto('/attestati/requisiti');
    await page.getByText(/Requisiti: versione 2\./).waitFor();
    await page.goto('/segreteria');
    await heading(page, 'Segreteria');
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name: 'Scegli le regole dell’attestato' }).count()).toBe(0);
    expect(office.faults).toEqual([]);
    await office.leave();
  });

  it('the office reads its calendar week by week', async () => {
    const office = await open(LUCIA);
    const { page } = office;
    const [edition] = (await (await page.request.get('/api/editions')).json()).items;
    await page.goto(`/segreteria/edizioni/${edition.id}/calendario`);
    await page.getByRole('link', { name: 'Guarda settimana per settimana' }).click();
    await page.getByRole('heading', { level: 2, name: /^Da lun .* a dom / }).waitFor();
    await look(office, 'calendario-settimana');
    expect(office.faults).toEqual([]);
    await office.leave();
  });

  it('a learner reads the calendar, and their calendar program follows it until the address is taken away', async () => {
    const anna = await open(ANNA);
    const { page } = anna;
    await page.getByRole('link', { name: 'Calendario' }).first().click();
    await heading(page, 'Calendario');
    await look(anna, 'calendario');
    await page.getByRole('button', { name: 'Aggiungi al tuo calendario' }).click();
    const address = (await page.locator('.feed-address').innerText()).trim();
    await look(anna, 'calendario-indirizzo');
    const program = await browser.newContext();
    const read = () => program.request.get(`${server.url}${new URL(address).pathname}`);
    const file = await (await read()).text();
    expect(file.match(/^BEGIN:VEVENT/gm)?.length).toBeGreaterThan(5);
    expect(file).toContain('TZID:Europe/Rome');
    await page.getByRole('button', { name: 'Togli l’indirizzo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Togli l’indirizzo' }).click();
    await page.getByRole('button', { name: 'Aggiungi al tuo calendario' }).waitFor();
    expect((await read()).status()).toBe(404);
    await page.goto('/presenze');
    await heading(page, 'Presenze');
    await look(anna, 'presenze');
    expect(anna.faults).toEqual([]);
    await program.close();
    await anna.leave();
  });
});
