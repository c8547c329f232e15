import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { firstLoadOf } from '../../../tools/bench/first-load.ts';
import { launch, Visitor } from './kit/browser';

const PAGES: ReadonlyArray<{ readonly who: string | null; readonly paths: readonly string[] }> = [
  {
    who: null,
    paths: [
      '/',
      '/accedi',
      '/accessibilita',
      '/privacy',
      '/note-legali',
      '/verifica',
      '/verifica/AAAAA',
      '/non-esiste',
    ],
  },
  {
    who: 'anna.bianchi@demo.lumit',
    paths: [
      '/home',
      '/corso',
      '/corso/3.1',
      '/cerca?q=accoglienza',
      '/glossario',
      '/corso/riferimenti',
      '/novita',
      '/chi-fa-cosa?zona=versilia',
      '/casi',
      '/casi/caso-6',
      '/appunti',
      '/test/test-m3',
      '/test/test-ingresso',
      '/test/test-finale',
      '/presenze',
      '/calendario',
      '/attestati',
    ],
  },
  { who: 'elisa.fontana@demo.lumit', paths: ['/home', '/corso', '/corso/P3.1', '/casi/caso-p1'] },
  {
    who: 'marco.conti@demo.lumit',
    paths: [
      '/tutor',
      '/incontri',
      '/casi/caso-2',
      '/segnalazioni',
      '/scadenze',
      '/test/test-m3/risultati',
      '/test/test-finale/risultati',
    ],
  },
  {
    who: 'lucia.ferrari@demo.lumit',
    paths: [
      '/segreteria',
      '/attestati/requisiti',
      '/attestati/rilascio',
      '/attestati/registro',
      '/attestati/da-rivedere',
      '/posta',
      '/impostazioni',
      '/enti',
      '/enti?q=zzz',
      '/enti/nuovo',
    ],
  },
];

describe.each(['desktop', 'phone'] as const)('every page on a %s', (size) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(PAGES)('of $who is whole, accessible and keeps to its width', async ({ who, paths }) => {
    const visitor = await Visitor.open(browser, { size });
    if (who) await visitor.signIn(who);
    for (const path of paths) {
      await visitor.page.goto(path);
      await visitor.page.locator('h1').first().waitFor();
      expect([path, await visitor.axe()]).toEqual([path, []]);
      await visitor.picture(`${size}-${path.slice(1).replaceAll(/[/?=]/g, '-') || 'inizio'}`);
      expect([path, await visitor.scrollsSideways()]).toEqual([path, false]);
      expect([path, await visitor.page.locator('h1').count()]).toEqual([path, 1]);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });
});

describe('at 320 px, the narrowest that WCAG 1.4.10 asks for', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(PAGES)('no page of $who scrolls sideways', async ({ who, paths }) => {
    const visitor = await Visitor.open(browser, { size: 'narrow' });
    if (who) await visitor.signIn(who);
    for (const path of paths) {
      await visitor.page.goto(path);
      await visitor.page.locator('h1').first().waitFor();
      await visitor.page.waitForLoadState('networkidle');
      expect([path, await visitor.scrollsSideways()]).toEqual([path, false]);
    }
    await visitor.context.close();
  });

  it('the current item of the menu is the only one marked when colours are forced', async () => {
    const visitor = await Visitor.open(browser, { size: 'desktop' });
    await visitor.signIn('anna.bianchi@demo.lumit');
    await visitor.page.emulateMedia({ forcedColors: 'active' });
    await visitor.page.goto('/home');
    await visitor.page.locator('.site-menu [aria-current="page"]').waitFor();
    const edges = await visitor.page
      .locator('.site-menu a')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('aria-current'), getComputedStyle(link).borderBottomColor]),
      );
    const current = edges.filter(([is]) => is === 'page').map(([, colour]) => colour);
    const others = new Set(edges.filter(([is]) => is !== 'page').map(([, colour]) => colour));
    expect(current).toHaveLength(1);
    expect(others.has(current[0] ?? null)).toBe(false);
    await visitor.context.close();
  });
});

it("the first load of the operator's home stays light: at most 180 KB of JavaScript and 60 KB of CSS, gzip", () => {
  const { javascript, css } = firstLoadOf(resolve(import.meta.dirname, '../../../dist/web'));
  expect(javascript.gzip).toBeGreaterThan(50_000);
  expect(javascript.gzip).toBeLessThanOrEqual(180_000);
  expect(css.gzip).toBeGreaterThan(10_000);
  expect(css.gzip).toBeLessThanOrEqual(60_000);
});
