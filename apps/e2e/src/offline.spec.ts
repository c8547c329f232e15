import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launch, SIZES, Visitor } from './kit/browser';
import { type DemoServer, startDemoServer } from './kit/demo-server';
import { newerBuild } from './kit/newer-build';

const SARA = 'sara.delprete@demo.lumit';

/** On a demo of its own: its server is stopped and replaced. */
describe('A2 without a connection', () => {
  let server: DemoServer;
  let browser: Browser;
  let later: string;

  beforeAll(async () => {
    server = await startDemoServer();
    browser = await launch();
    later = newerBuild();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (later) rmSync(later, { recursive: true, force: true });
  });
  const open = (size: 'phone' | 'desktop') => Visitor.open(browser, { size, url: server.url });
  const questionCount = async (page: Page) =>
    Number(/di (\d+)/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1]);

  it('a learner goes through the whole test, leaves it, comes back, and the answers arrive', async () => {
    const learner = await open('phone');
    const { page, context } = learner;
    await learner.signIn(SARA);
    await page.goto('/test/test-m3');
    await page.getByRole('button', { name: 'Inizia il test' }).click();
    const start = page.getByRole('dialog').getByRole('button', { name: 'Inizia', exact: true });
    await start.click();
    await question(page, 1).waitFor();
    const count = await questionCount(page);

    await context.setOffline(true);
    for (let number = 1; number <= count; number += 1) {
      await question(page, number).waitFor();
      if (number <= 2) await answerSomehow(page);
      await page.getByRole('link', { name: number < count ? 'Avanti' : 'Riepilogo e consegna' }).click();
    }
    await page.getByRole('heading', { name: 'Prima di consegnare' }).waitFor();
    await page.getByText('2 risposte da salvare: partono con la consegna.').waitFor();
    await page.getByText('Non salvato: 2 risposte in attesa. Continua pure').waitFor();
    await lookAt(learner, 'offline-overview');
    // Handing in waits too, and loses nothing.
    await page.getByRole('button', { name: 'Consegna il test' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Consegna il test' }).click();
    await page.getByText('Il test non è ancora consegnato').waitFor();
    await lookAt(learner, 'offline-not-handed-in');

    // Out of the test and back: the app stays, the test too.
    await page.getByRole('link', { name: 'Domanda 2, risposta' }).click();
    await question(page, 2).waitFor();
    await lookAt(learner, 'offline-question');
    await page.getByRole('link', { name: 'Torna al corso' }).click();
    await page.getByRole('heading', { level: 1, name: 'Connessione assente' }).waitFor();
    expect(page.url()).toBe(`${server.url}/corso`);
    await lookAt(learner, 'offline-left-test');
    await page.goBack();
    await question(page, 2).waitFor();

    await context.setOffline(false);
    await said(page, 'Connessione tornata: 2 risposte inviate');
    await saidNoMore(page, 'Le ultime risposte non sono salvate');
    await page.getByText(/^Salvato/).waitFor();

    // Another device goes on where the last answer was given.
    const attempt = page.url().replace(/\?.*/, '');
    const other = await open('desktop');
    await other.signIn(SARA);
    await other.page.goto(attempt);
    await question(other.page, 2).waitFor();
    await other.page.getByRole('link', { name: 'Domanda 1, risposta' }).waitFor();
    await other.context.close();

    // On this one: where the learner was, answered or not.
    await page.getByRole('link', { name: `Domanda ${count}, da rispondere` }).click();
    await question(page, count).waitFor();
    await page.goto('/test/test-m3');
    await page.getByRole('link', { name: /^Riprendi: restano/ }).click();
    await question(page, count).waitFor();
    expect(learner.faults).toEqual([]);

    // The same with a network that leads nowhere: the server is gone.
    await server.stopWeb();
    await answerSomehow(page);
    await page.getByText('Non salvato: 1 risposta in attesa. Continua pure').waitFor();
    await page.getByRole('link', { name: 'Riepilogo e consegna' }).click();
    await page.getByRole('heading', { name: 'Prima di consegnare' }).waitFor();
    await page.getByRole('link', { name: /^Domanda 1,/ }).click();
    await question(page, 1).waitFor();
    await page.getByRole('link', { name: 'Torna al corso' }).click();
    await page.getByRole('heading', { level: 1, name: 'Connessione assente' }).waitFor();
    await lookAt(learner, 'offline-failed-code');
    await server.startWeb();
    // The same page, asked for again: its code had failed.
    await page.getByRole('button', { name: 'Riprova' }).click();
    await page.getByRole('heading', { level: 1, name: /LUMIT|Corso/ }).waitFor();
    await page.goBack();
    await question(page, 1).waitFor();
    await page.getByText(/^Salvato/).waitFor();
    await context.close();
  });

  it('a tutor takes the roll, looks elsewhere, comes back, and the marks arrive', async () => {
    const tutor = await open('phone');
    const { page, context } = tutor;
    await tutor.signIn('marco.conti@demo.lumit');
    await page
      .getByRole('link', { name: /Apri l.appello/ })
      .first()
      .click();
    await page.getByRole('button', { name: /Segna presenti i 24 rimasti/ }).waitFor();
    const address = page.url();

    await context.setOffline(true);
    for (const name of ['Baldi', 'Bianchi', 'Del Prete'])
      await page.locator('fieldset', { hasText: name }).getByText(/^Pres/).first().click();
    await page.getByText('In coda: 3').waitFor();
    await lookAt(tutor, 'offline-roll-call');
    await page.getByRole('link', { name: 'Incontri' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Connessione assente' }).waitFor();
    await page.goBack();
    await page.getByText('In coda: 3').waitFor();
    // A page that the server writes: the browser would leave for its error page.
    await page.getByRole('link', { name: 'Verifica un attestato' }).click();
    await said(page, 'Senza connessione quest’indirizzo non si può aprire.');
    expect(page.url()).toBe(address);

    await context.setOffline(false);
    await said(page, 'Connessione tornata: 3 presenze inviate');
    await saidNoMore(page, 'Le ultime presenze non sono salvate');
    await saidNoMore(page, 'quest.indirizzo non si può aprire');
    await page.reload();
    await page.getByRole('button', { name: /Segna presenti i 21 rimasti/ }).waitFor();
    expect(tutor.faults).toEqual([]);
    await context.close();
  });

  it('a newer build is opened once, with the note in progress and the unsent answer kept', async () => {
    const learner = await open('desktop');
    const { page } = learner;
    await learner.signIn(SARA);
    await page.goto('/test/test-m5');
    await page.getByRole('button', { name: 'Inizia il test' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Inizia', exact: true }).click();
    await question(page, 1).waitFor();
    const attempt = page.url();
    await page.goto('/corso/3.1');
    await page.getByRole('button', { name: 'Appunti' }).click();
    await page.getByRole('button', { name: 'Scrivi una nota' }).first().click();
    await page.getByLabel('La tua nota').fill('Chiedere alla questura di Lucca');

    await server.stopWeb();
    await server.startWeb(later);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.getByRole('link', { name: 'Presenze', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Presenze' }).waitFor();
    expect(loads).toBe(1);
    expect(page.url()).toBe(`${server.url}/presenze`);
    await page.goto('/corso/3.1');
    expect(await page.getByLabel('La tua nota').inputValue()).toBe('Chiedere alla questura di Lucca');

    // Back to the first build, with an answer that cannot be sent.
    await page.goto(attempt);
    await question(page, 1).waitFor();
    await page.route('**/answers/**', (route) => route.abort());
    await answerSomehow(page);
    await page.getByText('Non salvato: 1 risposta in attesa. Continua pure').waitFor();
    await server.stopWeb();
    await server.startWeb();
    loads = 0;
    await page.getByRole('link', { name: 'Torna al corso' }).click();
    await page.getByRole('heading', { level: 1, name: /LUMIT|Corso/ }).waitFor();
    expect(loads).toBe(1);
    await page.unroute('**/answers/**');
    await page.goto(attempt);
    await page.getByText(/^Salvato/).waitFor();
    await page.getByRole('link', { name: 'Domanda 1, risposta' }).waitFor();
    await learner.context.close();
  });
});

const question = (page: Page, number: number) =>
  page.getByRole('heading', { level: 1, name: new RegExp(`^Domanda ${number} di `) });

const said = (page: Page, words: string) =>
  page
    .locator('[role=status], [role=alert]')
    .filter({ hasText: words })
    .first()
    .waitFor({ state: 'attached' });

const saidNoMore = (page: Page, words: string) =>
  page
    .locator('[role=status], [role=alert]')
    .filter({ hasText: new RegExp(words) })
    .waitFor({ state: 'detached' });

/** What shows only without a connection, on both sizes: accessible, and not wider than its window. */
async function lookAt(visitor: Visitor, name: string): Promise<void> {
  const before = visitor.page.viewportSize();
  for (const size of ['desktop', 'phone'] as const) {
    await visitor.page.setViewportSize(SIZES[size]);
    expect([name, size, await visitor.axe()]).toEqual([name, size, []]);
    expect([name, size, await visitor.scrollsSideways()]).toEqual([name, size, false]);
    await visitor.picture(`${name}-${size}`);
  }
  if (before) await visitor.page.setViewportSize(before);
}

/** Gives some answer to whatever kind of question this is. */
async function answerSomehow(page: Page): Promise<void> {
  const main = page.locator('main');
  const choice = main.getByRole('radio').or(main.getByRole('checkbox')).first();
  const list = main.getByRole('combobox').first();
  const move = main.getByRole('button', { name: /^Sposta giù/ }).first();
  const text = main.getByRole('textbox').first();
  await choice.or(list).or(move).or(text).first().waitFor();
  if (await choice.count()) await choice.check();
  else if (await list.count()) await list.selectOption({ index: 1 });
  else if (await move.count()) await move.click();
  else await text.fill('7');
}
