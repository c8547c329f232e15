import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs } from './inputs-hash.ts';

export type Part = 'api' | 'web';

const COMMON = ['libs', 'package-lock.json', 'tsconfig.base.json', 'tools/build'];
const INPUTS: Record<Part, string[]> = { api: ['apps/api', ...COMMON], web: ['apps/web', ...COMMON] };
const PRODUCT: Record<Part, string> = { api: 'main.mjs', web: 'index.html' };

/** Written last into a finished build: the hash of what it was made from. */
export const STAMP = '.inputs';

export function partFolder(root: string, part: Part): string {
  return join(root, 'dist', part);
}

export function partInputs(root: string, part: Part): string {
  return hashInputs(root, INPUTS[part]);
}

/** The parts whose build is missing or was made from other sources. */
export function stalePartsOf(root: string): Part[] {
  return (['api', 'web'] as const).filter((part) => {
    const folder = partFolder(root, part);
    if (!statSync(join(folder, PRODUCT[part]), { throwIfNoEntry: false })) return true;
    try {
      return readFileSync(join(folder, STAMP), 'utf8') !== partInputs(root, part);
    } catch {
      return true;
    }
  });
}
