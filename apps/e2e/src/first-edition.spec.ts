import type { Browser, Page } from 'playwright-core';
import { launch, Visitor } from './kit/browser';
import { type DemoServer, startDemoServer } from './kit/demo-server';
import { type MailCatcher, startMailCatcher } from './kit/mail-catcher';

const LUCIA = 'lucia.ferrari@ente.example.it';
const ADMIN = ['--email', LUCIA, '--name', 'Lucia', '--surname', 'Ferrari'];
const [HERS, HIS] = ['quattro lamponi nel pozzo', 'cinque mirtilli sul tetto'];
const MARCO = 'marco.conti@ente.example.it';

/**
 * From an installation without people or editions to class sessions that a tutor finds in the list: nothing by hand in the database,
 * no command line after the first administrator.
 */
describe('the first edition of an office', () => {
  let server: DemoServer;
  let browser: Browser;
  let office: Visitor;
  let mail: MailCatcher;

  beforeAll(async () => {
    [browser, mail] = await Promise.all([launch(), startMailCatcher()]);
    server = await startDemoServer({
      commands: [['db:migrate'], ['content:import'], ['admin:create', ...ADMIN]],
      env: { SMTP_URL: mail.url },
    });
    office = await Visitor.open(browser, { url: server.url });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await mail?.stop();
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
    const created = server.printed[2] as { link: string };
    await office.choosePassword(created.link, HERS);
    await office.signIn(LUCIA, HERS);
    await page
      .getByRole('list', { name: 'Per cominciare' })
      .getByRole('link', { name: 'Aggiungi i tutor' })
      .waitFor();
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

  it('gets a tutor, invited by their address, with a role in this edition', async () => {
    const { page } = office;
    await page.goto('/segreteria');
    await page.getByRole('link', { name: 'Aggiungi i tutor' }).click();
    await heading(page, 'Invita una persona');
    await page.getByLabel('Nome', { exact: true }).fill('Marco');
    await page.getByLabel('Cognome', { exact: true }).fill('Conti');
    await page.getByLabel('Email', { exact: true }).fill('marco conti');
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    await page.getByRole('link', { name: 'Ruolo: scegline uno' }).waitFor();
    await look('persona-da-correggere');
    await page.getByLabel('Email', { exact: true }).fill(MARCO);
    await page.getByLabel('Ruolo', { exact: true }).selectOption('Tutor');
    await page.getByLabel('Edizione', { exact: true }).selectOption('LUMIT 2027');
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    await heading(page, 'Marco Conti');
    await page.getByText('Invito mandato').waitFor();
    await look('persona');
    await page.getByRole('link', { name: 'Torna alle persone' }).click();
    await page.getByRole('row', { name: /Conti Marco/ }).waitFor();
    await look('persone');
    await page.goto('/segreteria/edizioni');
  });

  it('opens, and its tutor finds the class sessions in the list', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'LUMIT 2027' }).first().click();
    await page.getByRole('button', { name: 'Apri l’edizione' }).click();
    await page.getByText('Edizione aperta.').waitFor();
    const invitation = await mail.take(MARCO, 'nuova-password');
    const tutor = await Visitor.open(browser, { url: server.url });
    await tutor.choosePassword(/http:\S+\/nuova-password#[\w-]{43}/.exec(invitation)?.[0] ?? '', HIS);
    await tutor.signIn(MARCO, HIS);
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
