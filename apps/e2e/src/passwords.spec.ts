import type { Browser } from 'playwright-core';
import { launch, SIZES, Visitor } from './kit/browser';
import { type DemoServer, startDemoServer } from './kit/demo-server';
import { type MailCatcher, startMailCatcher } from './kit/mail-catcher';

const ADMIN = ['--email', 'lucia.ferrari@ente.example', '--name', 'Lucia', '--surname', 'Ferrari'];
const EMAIL = 'lucia.ferrari@ente.example';
const FIRST = 'quattro lamponi nel pozzo';
const SECOND = 'cinque mirtilli sul tetto';

/** From an empty database: nobody types a password anywhere but in a browser, and nobody reads one. */
describe('passwords by one-time links', () => {
  let browser: Browser;
  let mail: MailCatcher;
  let server: DemoServer;

  beforeAll(async () => {
    [browser, mail] = await Promise.all([launch(), startMailCatcher()]);
    server = await startDemoServer({
      commands: [['db:migrate'], ['admin:create', ...ADMIN]],
      env: { SMTP_URL: mail.url },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await mail?.stop();
  });

  const open = (size: keyof typeof SIZES = 'desktop') => Visitor.open(browser, { size, url: server.url });
  async function looksRight(visitor: Visitor, name: string): Promise<void> {
    for (const size of ['desktop', 'phone', 'narrow'] as const) {
      await visitor.page.setViewportSize(SIZES[size]);
      expect([name, size, await visitor.axe()]).toEqual([name, size, []]);
      expect([name, size, await visitor.scrollsSideways()]).toEqual([name, size, false]);
      await visitor.picture(`passwords-${name}-${size}`);
    }
    await visitor.page.setViewportSize(SIZES.desktop);
  }
  async function choose(visitor: Visitor, password: string): Promise<void> {
    await visitor.page.getByLabel('Nuova password').fill(password);
    await visitor.page.getByRole('button', { name: 'Salva la password' }).click();
  }
  async function signIn(visitor: Visitor, password: string): Promise<void> {
    await visitor.page.getByLabel('Email').fill(EMAIL);
    await visitor.page.getByLabel('Password', { exact: true }).fill(password);
    await visitor.page.getByRole('button', { name: 'Accedi' }).click();
  }

  it('the first administrator comes in by the link that admin:create printed; who forgets asks for another by mail', async () => {
    const [, created] = server.printed as [unknown, { link: string }];
    const lucia = await open();
    const { page } = lucia;
    await page.goto(created.link);
    await page.getByRole('heading', { name: 'Scegli la tua password' }).waitFor();
    await choose(lucia, 'password2026');
    await page.getByText('Controlla questi punti').waitFor();
    await looksRight(lucia, 'weak');
    await page.getByLabel('Nuova password').fill(FIRST);
    await page.getByText('Robustezza: ottima').waitFor();
    await looksRight(lucia, 'strong');
    await choose(lucia, FIRST);
    await page.getByRole('heading', { name: 'Password salvata' }).waitFor();
    expect(page.url()).not.toContain('#');
    await looksRight(lucia, 'saved');
    await page.getByRole('main').getByRole('link', { name: 'Accedi' }).click();
    await signIn(lucia, FIRST);
    await page.waitForURL('**/segreteria');
    await mail.take(EMAIL, 'La tua password');

    // On another device, on the way to a page, she does not remember it.
    const elsewhere = await open();
    await elsewhere.page.goto('/posta');
    await elsewhere.page.getByRole('link', { name: 'Hai dimenticato la password?' }).click();
    await elsewhere.page.getByRole('heading', { name: 'Hai dimenticato la password?' }).waitFor();
    await looksRight(elsewhere, 'ask');
    await elsewhere.page.getByLabel('Email').fill(EMAIL);
    await elsewhere.page.getByRole('button', { name: 'Invia il collegamento' }).click();
    await elsewhere.page.getByText('Se l’indirizzo è registrato').waitFor();
    await looksRight(elsewhere, 'asked');
    const link = /http:\/\/127\.0\.0\.1:\d+\/nuova-password\?ritorno=%2Fposta#[\w-]{43}/.exec(
      await mail.take(EMAIL, 'nuova-password'),
    )?.[0];
    await elsewhere.page.goto(link ?? '');
    await elsewhere.page.getByRole('heading', { name: 'Scegli una nuova password' }).waitFor();
    await choose(elsewhere, SECOND);
    await elsewhere.page.getByText('Un accesso era ancora aperto: lo abbiamo chiuso.').waitFor();
    await elsewhere.page.getByRole('main').getByRole('link', { name: 'Accedi' }).click();
    await signIn(elsewhere, SECOND);
    await elsewhere.page.waitForURL('**/posta');
    await mail.take(EMAIL, 'La tua password');

    // The first device was signed out; the link is used up; its mail is no longer readable by the office.
    await page.reload();
    await page.waitForURL('**/accedi?**');
    await page.goto(link ?? '');
    await page.getByText('Questo collegamento è già stato usato.').waitFor();
    await looksRight(lucia, 'used');
    await elsewhere.page.getByRole('link', { name: 'Scegli una nuova password' }).first().click();
    await elsewhere.page.getByText('Il testo contiene un collegamento personale').waitFor();
    await looksRight(elsewhere, 'mail-log');
    expect([lucia.faults, elsewhere.faults]).toEqual([[], []]);
    await lucia.leave();
    await elsewhere.leave();
  });
});
