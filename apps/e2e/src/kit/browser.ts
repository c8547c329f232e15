import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HANG_MS } from '../../../../tools/jest/patience.ts';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's Chromium, as root too, without the calls home that a closed network would refuse. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const PASSWORD = 'prova-lumit-2026';
export const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;
export const baseUrl = () => process.env['E2E_URL'] ?? '';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    timeout: HANG_MS,
    args: FLAGS,
  });
}

/**
 * What a person does where the service says that it is busy: presses «Riprova», once the page shows it. Only after a refusal of the
 * real server, which alone tells its time: a test that plays an outage looks at the page itself. No locator handler: Playwright
 * runs one again and again while its element stands, also when the handler has nothing to do.
 */
function tryAgainWhenBusy(page: Page): void {
  const again = page.getByRole('button', { name: 'Riprova' }).first();
  let [isWanted, isTrying] = [false, false];
  const press = async () => {
    isTrying = true;
    // The next refusal may come before the click is told to be done.
    while (isWanted) {
      isWanted = false;
      await again.click({ timeout: 30_000 }).catch(() => undefined);
    }
    isTrying = false;
  };
  page.on('response', (response) => {
    if (response.status() !== 503 || !response.headers()['server-time']) return;
    isWanted = true;
    if (!isTrying) void press();
  });
}

/** A browser window of one person. What the page must never do is gathered: errors, blocked content, foreign requests. */
export class Visitor {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly faults: string[],
  ) {}

  static async open(
    browser: Browser,
    options: { size?: keyof typeof SIZES; javaScriptEnabled?: boolean; url?: string } = {},
  ): Promise<Visitor> {
    const { size = 'desktop', javaScriptEnabled = true, url: site = baseUrl() } = options;
    const context = await browser.newContext({
      baseURL: site,
      viewport: SIZES[size],
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      javaScriptEnabled,
      acceptDownloads: true,
      // Nobody vouches for the certificate of a journey over TLS (kit/tls-proxy).
      ignoreHTTPSErrors: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(HANG_MS);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // A refused request (401 before sign-in) is logged by the browser itself and is no fault.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== site)
        faults.push(`foreign request: ${url.origin}`);
    });
    tryAgainWhenBusy(page);
    return new Visitor(context, page, faults);
  }

  /** Closes the window; a request that a route of the test still holds goes down with it and is no failure. */
  async leave(): Promise<void> {
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.close();
  }

  async signIn(email: string, password = PASSWORD): Promise<void> {
    await this.page.goto('/accedi');
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Accedi' }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/accedi'));
  }

  /** Opens the link that somebody was sent, and chooses their password by it. */
  async choosePassword(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('Nuova password').fill(password);
    await this.page.getByRole('button', { name: 'Salva la password' }).click();
    await this.page.getByRole('heading', { name: 'Password salvata' }).waitFor();
  }

  /** Over the page on which the session ended, once it says so. */
  async signInAgain(email: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Accedi di nuovo' });
    await dialog.getByLabel('Email').fill(email);
    await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Accedi' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /**
   * What axe finds against WCAG 2.2 A and AA, one line each; empty is clean. A frame that may run no scripts (the preview of a
   * mail) never answers axe, which waits for it: frames are left out, and looked at as pages of their own where they are ours.
   */
  async axe(): Promise<string[]> {
    await this.page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page: this.page })
      .exclude('iframe')
      // Frames of other origins are not ours to judge: without them it needs no window of its own for each page.
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
    );
  }

  /** Saved under SCREENSHOTS where it is set: for eyes, not for comparison. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }

  /** Wider than the window: the page scrolls sideways, which it must not at 320 px and up. */
  scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    );
  }
}
