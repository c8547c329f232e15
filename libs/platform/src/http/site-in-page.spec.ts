import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_SITE, type SiteFacts } from '@lumit/shared';
import { Global, Module } from '@nestjs/common';
import { OrganisationReader } from '../organisation-reader';
import { startTestApp, type TestApp } from '../testing/index';

let now: SiteFacts = NO_SITE;
class Changing extends OrganisationReader {
  site() {
    return Promise.resolve(now);
  }
  of() {
    return Promise.resolve(now);
  }
}
@Global()
@Module({ providers: [{ provide: OrganisationReader, useClass: Changing }], exports: [OrganisationReader] })
class ChangingSite {}

describe('who runs the site, in the page itself', () => {
  let test: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lumit-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><head><title>LUMIT</title></head>');
    test = await startTestApp({ modules: [ChangingSite], env: { WEB_DIR: folder } });
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  const page = async (): Promise<string> =>
    (await test.anonymous().get('/accedi', { accept: 'text/html' })).body as string;
  const inThePage = (html: string): unknown =>
    JSON.parse(/<script type="application\/json" id="site">(.*?)<\/script>/.exec(html)?.[1] ?? 'null');

  it('stands as data in the head, and is that of now at each load', async () => {
    now = { ...NO_SITE, name: 'Scuola' };
    expect(inThePage(await page())).toEqual(now);
    now = { ...NO_SITE, name: 'Scuola nuova', partners: ['Ministero'] };
    expect(inThePage(await page())).toEqual(now);
  });

  it('a name full of markup ends no script and replaces nothing', async () => {
    now = { ...NO_SITE, name: '</script><script>alert(1)</script>$& $1 <!-- ' };
    const html = await page();
    expect(inThePage(html)).toEqual(now);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('of nobody makes no block: the app asks by itself', async () => {
    now = NO_SITE;
    expect(await page()).not.toContain('<script');
  });
});
