import type { Browser, Page } from 'playwright-core';
import { launch, SIZES, Visitor } from './kit/browser';

/** What a page shows only after something was done on it. Nothing done here reaches the server. */
describe.each(['desktop', 'phone', 'narrow'] as const)('what opens on a page, on a %s', (size) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('the question about a late entry and the panel of a row stay on the screen', async () => {
    const visitor = await Visitor.open(browser, { size });
    const { page } = visitor;
    await visitor.signIn('marco.conti@demo.lumit');
    await anHourIn(page);
    await page
      .getByRole('link', { name: /Apri l.appello/ })
      .first()
      .click();
    const rows = page.locator('fieldset.roll-row');
    await rows.nth(2).getByRole('button', { name: 'Presente' }).click();
    const late = page.getByRole('group', { name: /^Entrata / });
    await late.waitFor();
    await rows.nth(3).getByRole('button', { name: 'Altro' }).click();
    const entry = rows.nth(3).getByLabel('Entrata');
    await entry.waitFor();
    expect(await visitor.scrollsSideways()).toBe(false);
    for (const part of [late.getByRole('button').first(), late.getByRole('button').last(), entry]) {
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(SIZES[size].width);
    }
    expect(await visitor.axe()).toEqual([]);
    await visitor.picture(`${size}-appello-entrata`);
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });

  it('a mark that contradicts a fresh one asks, and speaks of keys only when some were pressed after it', async () => {
    const visitor = await Visitor.open(browser, { size });
    const { page } = visitor;
    await visitor.signIn('marco.conti@demo.lumit');
    await anHourIn(page);
    await page
      .getByRole('link', { name: /Apri l.appello/ })
      .first()
      .click();
    const rows = page.locator('fieldset.roll-row');
    await rows.nth(4).getByRole('button', { name: 'Presente' }).focus();
    for (const key of ['p', 'ArrowUp', 'a']) await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('status').innerText()).toBe('');
    await page.keyboard.press('p');
    await dialog.getByText('I tasti premuti dopo la domanda non hanno segnato nessuno.').waitFor();
    expect(await visitor.axe()).toEqual([]);
    await visitor.picture(`${size}-appello-domanda`);
    await visitor.context.close();
  });
});

/** The class has been on for an hour, and no mark leaves this browser. */
async function anHourIn(page: Page): Promise<void> {
  await page.route(/\/api\/class-sessions\/[^/]+\/roll$/, async (route) => {
    const response = await route.fetch();
    const roll = await response.json();
    const startsAt = new Date(Date.parse(roll.now) - 3_600_000).toISOString();
    const endsAt = new Date(Date.parse(roll.now) + 3_600_000).toISOString();
    await route.fulfill({
      response,
      json: { ...roll, classSession: { ...roll.classSession, startsAt, endsAt } },
    });
  });
  await page.route(/\/api\/class-sessions\/[^/]+\/roll\/[^/]+$/, (route) => route.abort());
}
