import type { Browser, Page } from 'playwright-core';
import { launch, SIZES, Visitor } from './kit/browser';
import { type DemoServer, startDemoServer } from './kit/demo-server';
import { type MailCatcher, startMailCatcher } from './kit/mail-catcher';

const ELENA = 'elena.corsi@ente.example';
const IRENE = 'irene.fabbri@domande.demo.lumit';
const HERS = 'quattro lamponi nel pozzo';

/** On the demo, whose edition takes applications and has some: one seat is left, and whoever gives it back leaves it to the next. */
describe('an application, from the first page to a seat and back', () => {
  let browser: Browser;
  let mail: MailCatcher;
  let server: DemoServer;
  let elena: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    [browser, mail] = await Promise.all([launch(), startMailCatcher()]);
    server = await startDemoServer({ env: { SMTP_URL: mail.url } });
    [elena, office] = [await someone(), await someone()];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await mail?.stop();
  });

  const someone = () => Visitor.open(browser, { url: server.url });
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const linkIn = (text: string) => /http:\/\/127\.0\.0\.1:\d+\/[\w/-]+#[\w-]{43}/.exec(text)?.[0] ?? '';
  /** As it stands, on a desk and on a phone. */
  async function look(visitor: Visitor, name: string): Promise<void> {
    for (const size of ['phone', 'desktop'] as const) {
      await visitor.page.setViewportSize(SIZES[size]);
      expect([name, size, await visitor.scrollsSideways()]).toEqual([name, size, false]);
      await visitor.picture(`applications-${name}-${size}`);
    }
    expect([name, await visitor.axe()]).toEqual([name, []]);
  }

  it('somebody without an account finds the edition, and comes to their application by a link', async () => {
    const { page } = elena;
    await page.goto('/');
    await page.getByRole('link', { name: 'LUMIT 2026-27' }).click();
    await heading(page, 'LUMIT 2026-27');
    await page.getByText(/^Domande entro/).waitFor();
    await look(elena, 'edition');
    await page.getByRole('link', { name: 'Iscriviti' }).first().click();
    await page.getByLabel('Email').fill(ELENA);
    await page.keyboard.press('Enter');
    await heading(page, 'Controlla la posta');
    // Where it was asked for only the fragment differs: the page that stands there takes it.
    await page.goto(linkIn(await mail.take(ELENA, '/domanda#')));
    await heading(page, 'Apri la tua domanda');
    await press(page, 'Conferma e apri la domanda');
    await heading(page, 'Informativa');
    await look(elena, 'notice');
  });

  it('writes it step by step, and has a receipt', async () => {
    const { page } = elena;
    await page.getByRole('checkbox', { name: 'Ho letto l’informativa' }).check();
    await press(page, 'Salva e continua');
    await heading(page, 'I tuoi dati');
    await page.getByLabel('Nome', { exact: true }).fill('Elena');
    await press(page, 'Salva e continua');
    await page.getByRole('link', { name: 'Scrivi il tuo cognome' }).click();
    await look(elena, 'problem');
    await page.keyboard.type('Corsi');
    await page.keyboard.press('Enter');
    await heading(page, 'Ente e ruolo');
    await page.getByLabel('Ente in cui lavori').fill('Comune di Pescaglia');
    await page.getByLabel('Ruolo o mansione').fill('Educatrice');
    await page.getByLabel('Provincia in cui lavori').fill('LU');
    await look(elena, 'work');
    await press(page, 'Salva e continua');
    await heading(page, 'Requisiti');
    await page.getByLabel('Anni di servizio').fill('12');
    await press(page, 'Salva e continua');
    await heading(page, 'Controlla e invia');
    await look(elena, 'check');
    await press(page, 'Invia la domanda');
    await heading(page, 'Domanda inviata');
    await look(elena, 'receipt');
    expect(await mail.take(ELENA, 'ricevuta')).toContain('Numero della domanda: 6');
  });

  it('the office closes the window, judges, and tells everybody at once', async () => {
    const { page } = office;
    await office.signIn('lucia.ferrari@demo.lumit');
    await page.goto('/segreteria/edizioni');
    await page.getByRole('link', { name: 'LUMIT 2026-27' }).first().click();
    await heading(page, 'LUMIT 2026-27');
    const edition = page.url();
    await page.goto(`${edition}/dati`);
    // Twenty-four people are in the edition: one seat is left.
    await page.getByLabel('Posti').fill('25');
    await page
      .getByLabel('Si chiudono il')
      .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
    await press(page, 'Salva le modifiche');
    await page.getByText('Modifiche salvate.').waitFor();

    await page.goto(`${edition}/domande`);
    await page.getByRole('row', { name: /Landi/ }).getByRole('checkbox').check();
    await look(office, 'list');
    await press(page, 'Segna come non ammesse 1 domanda');
    await page.getByLabel('Motivo').fill('Lo studio non è un ente destinatario del corso');
    await press(page, 'Segna 1 domanda');
    await page.getByText('1 domanda da non ammettere: lo diremo con la graduatoria.').waitFor();
    for (const [name, work, years] of [
      ['Puccini', '0', '0'],
      ['Corsi', '10', '5'],
    ] as const) {
      await page.goto(`${edition}/domande`);
      await page.getByRole('link', { name: new RegExp(name) }).click();
      await page.getByLabel('Lavoro a contatto con persone straniere').fill(work);
      await page.getByRole('textbox', { name: 'Anni di servizio' }).fill(years);
      await press(page, 'Salva i punti');
      await page.getByText(/^Punti salvati/).waitFor();
    }
    await look(office, 'judged');

    await page.goto(`${edition}/graduatoria`);
    await page.getByText('Bozza, non visibile').waitFor();
    await look(office, 'ranking-draft');
    await page.getByRole('button', { name: /^Pubblica / }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Pubblica / })
      .click();
    await page.getByText(/^Graduatoria pubblicata/).waitFor();
    await look(office, 'ranking');
    expect(office.faults).toEqual([]);
  });

  it('who was admitted chooses a password by the mail, and is in the course', async () => {
    const learner = await someone();
    await learner.choosePassword(linkIn(await mail.take(ELENA, '/nuova-password#')), HERS);
    await learner.signIn(ELENA, HERS);
    await learner.page.getByRole('heading', { name: 'Buongiorno Elena' }).waitFor();
    await learner.page.goto('/corso/1.1');
    await learner.page.locator('main h1', { hasNotText: 'Pagina non trovata' }).waitFor();
    await learner.page.locator('main h2').first().waitFor();
    expect(learner.faults).toEqual([]);
    await learner.leave();
  });

  it('gives the seat back, and the first who waits has it at once', async () => {
    const { page } = elena;
    await page.reload();
    await heading(page, 'La tua domanda: ammessa');
    await look(elena, 'admitted');
    await press(page, 'Rinuncia al posto');
    const dialog = page.getByRole('dialog', { name: 'Rinunciare al posto in LUMIT 2026-27?' });
    await dialog.getByRole('button', { name: 'Rinuncia al posto' }).click();
    await heading(page, 'La tua domanda: ritirata');
    await look(elena, 'withdrawn');
    await mail.take(ELENA, 'hai ritirato');
    const irene = await someone();
    await irene.choosePassword(linkIn(await mail.take(IRENE, '/nuova-password#')), HERS);
    await office.page.reload();
    await office.page.getByRole('row', { name: /Fabbri.*Ammessa/ }).waitFor();
    await look(office, 'promoted');
    expect([...elena.faults, ...office.faults, ...irene.faults]).toEqual([]);
  });
});
