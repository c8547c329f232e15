import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILT = resolve(import.meta.dirname, '../../../../dist/web');

/** The same web app as a later build would be: every piece of code has another name, and the build too. */
export function newerBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lumit-web-'));
  cpSync(BUILT, folder, { recursive: true });
  const assets = join(folder, 'assets');
  for (const name of readdirSync(assets)) if (/\.js\.(br|gz)$/.test(name)) rmSync(join(assets, name));
  for (const name of ['index.html.br', 'index.html.gz']) rmSync(join(folder, name), { force: true });
  const code = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const { build } = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as { build: string };
  const renamed = (text: string) =>
    code
      .reduce((done, name) => done.replaceAll(name, name.replace(/\.js$/, '-later.js')), text)
      .replaceAll(build, 'a-later-build');
  for (const file of [
    ...code.map((name) => join(assets, name)),
    join(folder, 'index.html'),
    join(folder, 'build.json'),
  ])
    writeFileSync(file, renamed(readFileSync(file, 'utf8')));
  for (const name of code) renameSync(join(assets, name), join(assets, renamed(name)));
  return folder;
}
