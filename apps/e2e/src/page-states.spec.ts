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
    await openFreshRoll(page);
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
    await visitor.leave();
  });

  it('a mark that contradicts a fresh one asks, and speaks of keys only when some were pressed after it', async () => {
    const visitor = await Visitor.open(browser, { size });
    const { page } = visitor;
    await visitor.signIn('marco.conti@demo.lumit');
    await openFreshRoll(page);
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
    await visitor.leave();
  });
});

/**
 * A roll of a class that has been on for an hour and in which nobody is marked yet, whatever was done in that class before; no mark
 * leaves this browser.
 */
async function openFreshRoll(page: Page): Promise<void> {
  const [edition] = (await read(page, '/api/editions')).items;
  const { classSessions } = await read(page, `/api/editions/${edition.id}/class-sessions`);
  await page.route(/\/api\/class-sessions\/[^/]+\/roll$/, async (route) => {
    const response = await route.fetch();
    const roll = await response.json();
    const at = (minutes: number) => new Date(Date.parse(roll.now) + minutes * 60_000).toISOString();
    const running = { startsAt: at(-60), endsAt: at(60), breaks: [], phase: 'running', state: 'open' };
    const unclosed = { closedAt: null, endedEarlyAt: null, closingReason: null };
    const unmarked = {
      kind: 'unset',
      status: 'unset',
      intervals: [],
      attendedSeconds: 0,
      source: null,
      flags: [],
    };
    const unwritten = { note: null, version: 0, recordedBy: null, recordedAt: null };
    await route.fulfill({
      response,
      json: {
        ...roll,
        classSession: { ...roll.classSession, ...running, ...unclosed },
        people: roll.people.map((row: object) => ({ ...row, ...unmarked, ...unwritten })),
      },
    });
  });
  await page.route(/\/api\/class-sessions\/[^/]+\/roll\/[^/]+$/, (route) => route.abort());
  await page.goto(`/incontri/${classSessions[0].id}/appello`);
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- replies of several shapes
const read = async (page: Page, url: string): Promise<any> => (await page.context().request.get(url)).json();
