import type { Browser, Page } from 'playwright-core';
import { launch, Visitor } from './kit/browser';
import { type DemoServer, startDemoServer } from './kit/demo-server';
import { giveRole } from './kit/give-role';

const LUCIA = 'lucia.ferrari@ente.example.it';
const MARCO = 'marco.conti@ente.example.it';

/** From an installation without people or editions to class sessions that a tutor finds in the list. */
describe('the first edition of an office', () => {
  let server: DemoServer;
  let browser: Browser;
  let office: Visitor;

  beforeAll(async () => {
    server = await startDemoServer({ commands: [['db:migrate'], ['content:import']] });
    browser = await launch();
    await giveRole(server.databaseUrl, {
      email: LUCIA,
      givenName: 'Lucia',
      familyName: 'Ferrari',
      role: 'admin',
    });
    office = await Visitor.open(browser, { url: server.url });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** As seen at both sizes: nothing that axe finds, nothing wider than the window. */
  const look = async (name: string) => {
    for (const size of [
      { name: 'desktop', width: 1280, height: 900 },
      { name: 'phone', width: 390, height: 844 },
    ]) {
      await office.page.setViewportSize(size);
      expect([name, size.name, await office.axe()]).toEqual([name, size.name, []]);
      expect([name, size.name, await office.scrollsSideways()]).toEqual([name, size.name, false]);
      await office.picture(`${size.name}-${name}`);
    }
    await office.page.setViewportSize({ width: 1280, height: 900 });
  };
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();

  it('is created from a programme, and its page says what is missing', async () => {
    const { page } = office;
    await office.signIn(LUCIA);
    await page.getByRole('link', { name: 'Edizioni', exact: true }).first().click();
    await page.getByText('Le edizioni appariranno qui quando ne crei una.').waitFor();
    await look('edizioni-vuote');
    await page.getByRole('link', { name: 'Crea un’edizione' }).click();
    await page
      .getByRole('list', { name: 'Programmi' })
      .getByRole('link', { name: /^LUMIT/ })
      .click();
    await page.getByLabel('Titolo').fill('LUMIT 2027');
    await page.getByLabel('Primo giorno').fill('2027-01-11');
    await page.getByLabel('Ultimo giorno').fill('2027-05-28');
    await page.getByLabel('Luogo', { exact: true }).fill('Lucca');
    await page.getByLabel('Posti').fill('60');
    await page.getByLabel('Si chiudono il').fill('2027-01-08');
    await page.getByLabel(/^M1, /).fill('4:30');
    await page.getByRole('button', { name: 'Crea l’edizione' }).click();
    await page.getByText('Edizione creata. Ecco che cosa manca.').waitFor();
    await heading(page, 'LUMIT 2027');
    await look('edizione');
  });

  it('gets class sessions: one is asked about, one clashes, two come of a series', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'Calendario' }).click();
    await heading(page, 'Calendario');
    await plan({ title: 'Apertura', day: '2027-03-28', from: '02:30', to: '05:00', place: 'Aula 1' });
    await page.getByRole('link', { name: /02:30 del 28 marzo 2027 non esistono/ }).waitFor();
    await look('incontro-da-correggere');
    await page.getByLabel('Giorno', { exact: true }).fill('2027-01-12');
    await page.getByLabel('Dalle', { exact: true }).fill('15:00');
    await page.getByLabel('Alle', { exact: true }).fill('17:00');
    await page.getByRole('button', { name: 'Aggiungi al calendario' }).click();
    await page.getByText('Incontro aggiunto al calendario.').waitFor();

    await plan({ title: 'Fonti', day: '2027-01-12', from: '16:00', to: '18:30', place: 'aula 1' });
    await page.getByText('Aula già occupata, Aula 1: incontro 1 di LUMIT 2027, 15:00-17:00').waitFor();
    await look('incontro-sovrapposto');
    await page.getByLabel('Giorno', { exact: true }).fill('2027-01-19');
    await page.getByLabel('Quante volte, una alla settimana').fill('2');
    await page.getByRole('button', { name: 'Aggiungi al calendario' }).click();
    await page.getByText('2 incontri aggiunti al calendario.').waitFor();
    await page.getByRole('row', { name: /Incontro 3: Fonti/ }).waitFor();
    await look('calendario');
  });

  it('opens, and its tutor finds the class sessions in the list', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'LUMIT 2027' }).first().click();
    await page.getByRole('button', { name: 'Apri l’edizione' }).click();
    await page.getByText('Edizione aperta.').waitFor();
    await giveRole(server.databaseUrl, {
      email: MARCO,
      givenName: 'Marco',
      familyName: 'Conti',
      role: 'tutor',
      editionTitle: 'LUMIT 2027',
    });
    const tutor = await Visitor.open(browser, { url: server.url });
    await tutor.signIn(MARCO);
    await tutor.page.goto('/incontri');
    await tutor.page.getByRole('link', { name: 'Incontro 1: Apertura' }).waitFor();
    await tutor.page.getByRole('link', { name: 'Incontro 2: Fonti' }).waitFor();
    const visitor = await Visitor.open(browser, { url: server.url });
    await visitor.page.goto('/');
    await visitor.page.getByRole('heading', { name: 'LUMIT 2027' }).waitFor();
    expect([...office.faults, ...tutor.faults, ...visitor.faults]).toEqual([]);
    await tutor.leave();
    await visitor.leave();
    await office.leave();
  });

  async function plan(wanted: { title: string; day: string; from: string; to: string; place: string }) {
    const { page } = office;
    await page.getByRole('link', { name: 'Aggiungi un incontro' }).click();
    await heading(page, 'Nuovo incontro');
    await page.getByLabel('Titolo').fill(wanted.title);
    await page.getByLabel('Giorno', { exact: true }).fill(wanted.day);
    await page.getByLabel('Dalle', { exact: true }).fill(wanted.from);
    await page.getByLabel('Alle', { exact: true }).fill(wanted.to);
    await page.getByLabel('Luogo', { exact: true }).fill(wanted.place);
    await page.getByRole('button', { name: 'Aggiungi al calendario' }).click();
  }
});
