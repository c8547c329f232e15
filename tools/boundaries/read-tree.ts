import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeFile } from './house-rules.ts';

const NO_TEXT = /\.(ttf|woff2?|png|jpe?g|ico|pdf|gz|br|zip)$/;

/** Every file of the checkout that git would keep, judged by .gitignore's plain names; git itself is not needed. */
export function readTree(root: string): TreeFile[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/^\/|\/$/g, ''));
  const skipped = (path: string, name: string) =>
    name === '.git' ||
    ignored.some(
      (one) => one === name || one === path || (one.startsWith('*.') && name.endsWith(one.slice(1))),
    );
  const walk = (folder: string): TreeFile[] =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (skipped(path, name)) return [];
      const state = statSync(join(root, path), { throwIfNoEntry: false });
      if (state?.isDirectory()) return walk(path);
      if (!state?.isFile()) return [];
      return [{ path, text: NO_TEXT.test(name) ? '' : readFileSync(join(root, path), 'utf8') }];
    });
  return walk('');
}
