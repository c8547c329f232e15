import type { Browser, Page } from 'playwright-core';
import { launch, Visitor } from './browser';

const SITE = 'http://localhost:9';
/** A page that asks once when it opens and once more when «Riprova» is pressed, as the pages of the site do. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Prova</title><main></main><script>
  async function ask() {
    const { ok } = await fetch('/api/thing');
    document.querySelector('main').innerHTML = ok ? '<button id="go" onclick="this.textContent=\\'Fatto\\'">Avanti</button>'
      : '<p>Il servizio è occupato.</p><button onclick="ask()">Riprova</button>';
  }
  ask();
</script>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A site that is busy `times` times before it answers. */
async function busySite(page: Page, times: number, headers: Record<string, string>) {
  let left = times;
  await page.route(`${SITE}/api/thing`, (route) =>
    left-- > 0 ? route.fulfill({ status: 503, headers, body: '{}' }) : route.fulfill({ body: '{}' }),
  );
  await page.route(`${SITE}/`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.goto('/');
}

it('a journey presses «Riprova», as often as the real server says that it is busy', async () => {
  const { page } = await Visitor.open(browser, { url: SITE });
  await busySite(page, 3, { 'server-time': new Date().toISOString() });
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Fatto' }).waitFor();
});

it('it leaves «Riprova» alone where a test itself plays the outage', async () => {
  const { page } = await Visitor.open(browser, { url: SITE });
  await busySite(page, 1, {});
  await page.getByText('Il servizio è occupato.').click();
  expect(await page.getByRole('button', { name: 'Riprova' }).isVisible()).toBe(true);
});
