import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { firstLoadOf } from '../../../tools/bench/first-load.ts';
import { launch, SIZES, Visitor } from './kit/browser';

/** `:edition`, `:body`, `:person` and `:class` stand for the first of each that the visitor is shown. */
const PAGES: ReadonlyArray<{ readonly who: string | null; readonly paths: readonly string[] }> = [
  {
    who: null,
    paths: [
      '/',
      '/edizioni/lumit-2026-27',
      '/edizioni/lumit-2026-27/domanda',
      '/accedi',
      '/recupera',
      '/nuova-password',
      '/conferma-indirizzo',
      '/edizioni/lumit-2026-27',
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
      '/profilo',
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
      '/segreteria/edizioni',
      '/segreteria/edizioni/nuova',
      '/segreteria/edizioni/:edition',
      '/segreteria/edizioni/:edition/dati',
      '/segreteria/edizioni/:edition/copia',
      '/segreteria/edizioni/:edition/calendario',
      '/segreteria/edizioni/:edition/calendario?settimana=2026-11-02',
      '/segreteria/edizioni/:edition/calendario/nuovo',
      '/segreteria/edizioni/:edition/calendario/:class',
      '/segreteria/edizioni/:edition/requisiti',
      '/segreteria/edizioni/:edition/modulo-domanda',
      '/segreteria/edizioni/:edition/domande',
      '/segreteria/edizioni/:edition/graduatoria',
      '/segreteria/persone',
      '/segreteria/persone/nuova',
      '/segreteria/persone/:person',
      '/segreteria/persone/importa',
      '/segreteria/tempo',
      '/attestati/requisiti',
      '/attestati/rilascio',
      '/attestati/registro',
      '/attestati/da-rivedere',
      '/posta',
      '/posta/modelli',
      '/posta/modelli/role.given',
      '/impostazioni',
      '/enti',
      '/enti?q=zzz',
      '/enti/nuovo',
      '/enti/:body',
    ],
  },
];

/** The address with the ids that this installation has. */
async function filled(page: Page, path: string): Promise<string> {
  if (!path.includes(':')) return path;
  const ids = await page.evaluate(async () => {
    const read = async (address: string) => (await fetch(address)).json();
    const [{ id: edition }] = (await read('/api/editions')).items;
    const { organisationId } = (await read('/api/me')).roles[0];
    const [{ id: body }] = (await read(`/api/organisations/${organisationId}/bodies`)).items;
    const [{ id: person }] = (await read(`/api/organisations/${organisationId}/people`)).items;
    const [{ id: classSession }] = (await read(`/api/editions/${edition}/class-sessions`)).classSessions;
    return { edition, body, person, class: classSession };
  });
  return path.replace(/:(edition|body|person|class)/g, (_, name: keyof typeof ids) => ids[name]);
}

describe.each(['desktop', 'phone'] as const)('every page on a %s', (size) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(PAGES)('of $who is whole, accessible and keeps to its width', async ({ who, paths }) => {
    const visitor = await Visitor.open(browser, { size });
    const { page } = visitor;
    if (who) await visitor.signIn(who);
    for (const path of paths) {
      await page.goto(await filled(page, path));
      await page.locator('h1').first().waitFor();
      expect([path, await visitor.axe()]).toEqual([path, []]);
      await visitor.picture(`${size}-${path.slice(1).replaceAll(/[/?=:]/g, '-') || 'inizio'}`);
      expect([path, await visitor.scrollsSideways()]).toEqual([path, false]);
      expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
      if (size !== 'phone') continue;
      // The narrowest that WCAG 1.4.10 asks for.
      await page.setViewportSize(SIZES.narrow);
      expect([path, 'at 320 px', await visitor.scrollsSideways()]).toEqual([path, 'at 320 px', false]);
      await page.setViewportSize(SIZES.phone);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });
});

describe('when colours are forced', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('the current item of the menu is the only one marked', async () => {
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
