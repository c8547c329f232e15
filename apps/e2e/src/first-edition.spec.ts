import type { Browser, Page } from 'playwright-core';
import { launch, Visitor } from './kit/browser';
import { addDays, classOfNow, nextSpringForward } from './kit/days';
import { type Office, startOffice } from './kit/production-office';

const LUCIA = 'lucia.ferrari@ente.example.it';
const [HERS, HIS, ITS] = ['quattro lamponi nel pozzo', 'cinque mirtilli sul tetto', 'sei ribes nel cestino'];
const MARCO = 'marco.conti@ente.example.it';
const ANNA = 'anna.bianchi@comune.example.it';
const OPENING = classOfNow();
const SPRING = nextSpringForward(OPENING.day);

/**
 * An office in production, behind TLS and with a mail server, takes an empty database to a running edition: nothing by hand in the
 * database, no command line after the first administrator, three people in three browsers.
 */
describe('the first edition of an office', () => {
  let site: Office;
  let browser: Browser;
  let office: Visitor;
  const someone = () => Visitor.open(browser, { url: site.url });

  beforeAll(async () => {
    browser = await launch();
    site = await startOffice({ email: LUCIA, givenName: 'Lucia', familyName: 'Ferrari' });
    office = await someone();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
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
    await office.choosePassword(site.firstLink, HERS);
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
    await page.getByLabel('Primo giorno').fill(OPENING.day);
    await page.getByLabel('Ultimo giorno').fill(addDays(SPRING, 60));
    await page.getByLabel('Luogo', { exact: true }).fill('Lucca');
    await page.getByLabel('Posti').fill('60');
    await page.getByLabel('Si chiudono il').fill(addDays(OPENING.day, 20));
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
    await plan({ title: 'Apertura', day: SPRING, from: '02:30', to: '05:00', place: 'Aula 1' });
    await page
      .getByRole('link', {
        name: new RegExp(`02:30 del ${Number(SPRING.slice(8))} marzo ${SPRING.slice(0, 4)} non esistono`),
      })
      .waitFor();
    await look('incontro-da-correggere');
    await page.getByLabel('Giorno', { exact: true }).fill(OPENING.day);
    await page.getByLabel('Dalle', { exact: true }).fill(OPENING.from);
    await page.getByLabel('Alle', { exact: true }).fill(OPENING.to);
    await page.getByRole('button', { name: 'Aggiungi al calendario' }).click();
    await page.getByText('Incontro aggiunto al calendario.').waitFor();

    await plan({ title: 'Fonti', ...OPENING, place: 'aula 1' });
    const clash = `Aula già occupata, Aula 1: incontro 1 di LUMIT 2027, ${OPENING.from}-${OPENING.to}`;
    await page.getByText(clash).waitFor();
    await look('incontro-sovrapposto');
    await page.getByLabel('Giorno', { exact: true }).fill(addDays(OPENING.day, 7));
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

  it('says what applicants are asked, and by what they are ranked', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'LUMIT 2027' }).first().click();
    await page.getByRole('link', { name: 'Modulo della domanda' }).click();
    await heading(page, 'Modulo della domanda');
    await page.getByLabel(/^Sì, con un modulo/).check();
    await page.getByLabel('Codice fiscale').selectOption({ label: 'Obbligatorio' });
    await page.getByRole('button', { name: 'Aggiungi un criterio' }).click();
    await page.getByLabel('Criterio 1', { exact: true }).fill('Ruolo svolto');
    await page.getByLabel('Criterio 1, punti al massimo').fill('10');
    await look('modulo-domanda');
    await page.getByRole('button', { name: 'Salva il modulo' }).click();
    await page.getByText('Modulo salvato.').waitFor();
    await page.getByRole('link', { name: 'LUMIT 2027' }).first().click();
    await page.getByRole('link', { name: 'Domande e graduatoria' }).click();
    await page.getByText('Le domande appariranno qui quando qualcuno ne invia una.').waitFor();
    await look('domande-vuote');
    await page.getByRole('link', { name: 'Graduatoria', exact: true }).click();
    await page.getByText('La graduatoria apparirà qui quando ci sono domande inviate.').waitFor();
    await look('graduatoria-vuota');
  });

  it('opens, and its tutor finds the class sessions in the list', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'LUMIT 2027' }).first().click();
    await page.getByRole('button', { name: 'Apri l’edizione' }).click();
    await page.getByText('Edizione aperta.').waitFor();
    const tutor = await someone();
    await tutor.choosePassword(await site.linkTo(MARCO), HIS);
    await tutor.signIn(MARCO, HIS);
    await tutor.page.goto('/incontri');
    await tutor.page.getByRole('link', { name: 'Incontro 1: Apertura' }).waitFor();
    await tutor.page.getByRole('link', { name: 'Incontro 2: Fonti' }).waitFor();
    const visitor = await someone();
    await visitor.page.goto('/');
    await visitor.page.getByRole('heading', { name: 'LUMIT 2027' }).waitFor();
    expect([...tutor.faults, ...visitor.faults]).toEqual([]);
    await tutor.leave();
    await visitor.leave();
  });

  it('a person of the office’s list opens a lesson, and stands in the tutor’s roll', async () => {
    const { page } = office;
    await page.goto('/segreteria/persone/importa');
    await page.getByLabel('File con l’elenco (XLSX o CSV)').setInputFiles({
      name: 'elenco.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Cognome;Nome;E-mail\r\nBianchi;Anna;${ANNA}\r\n`),
    });
    await page.getByRole('button', { name: 'Iscrivi 1 persona' }).click();
    await page.getByText('1 persona iscritta').waitFor();

    const learner = await someone();
    await learner.choosePassword(await site.linkTo(ANNA), ITS);
    await learner.signIn(ANNA, ITS);
    await learner.page.getByRole('heading', { name: 'Buongiorno Anna' }).waitFor();
    await learner.page.goto('/corso/1.1');
    await learner.page.locator('main h1', { hasNotText: 'Pagina non trovata' }).waitFor();
    await learner.page.locator('main h2').first().waitFor();

    const tutor = await someone();
    await tutor.signIn(MARCO, HIS);
    await tutor.page.goto('/incontri');
    await tutor.page.getByRole('link', { name: 'Incontro 1: Apertura' }).click();
    const row = tutor.page.locator('fieldset.roll-row', { hasText: 'Bianchi' });
    await row.getByRole('button', { name: 'Presente' }).click();
    await tutor.page.getByText('1 presente').first().waitFor();
    expect([...office.faults, ...learner.faults, ...tutor.faults]).toEqual([]);
    for (const one of [learner, tutor, office]) await one.leave();
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
