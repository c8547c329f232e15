import { posix } from 'node:path';
import type { HouseRule, TreeFile } from './house-rules.ts';

const FROM = /\bfrom '(\.[^']*)'|\bimport\(\s*'(\.[^']*)'/g;

/**
 * Files that import each other, however long the way round and whether for values or for types: none can be read, tested or
 * moved without the others. Between projects ESLint holds the line, so only ways inside one are walked. One sentence a circle.
 */
export const importsFormNoCircle: HouseRule = (tree) => circlesOf(importsOf(tree)).map(inWords);

function importsOf(tree: readonly TreeFile[]): Map<string, string[]> {
  const code = new Set(tree.map(({ path }) => path).filter((path) => /\.(tsx?|mts|mjs)$/.test(path)));
  const fileOf = (from: string, name: string) => {
    const path = posix.join(posix.dirname(from), name);
    return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => code.has(one));
  };
  return new Map(
    tree
      .filter(({ path }) => code.has(path))
      .map(({ path, text }) => {
        const names = [...text.matchAll(FROM)].map(([, whole, late]) => whole ?? late ?? '');
        return [path, names.map((name) => fileOf(path, name)).filter((file) => file !== undefined)];
      }),
  );
}

/** Strongly connected files (Tarjan 1972), each group in alphabetical order. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const number = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const walk = (file: string): void => {
    const mine = number.size;
    number.set(file, mine);
    lowest.set(file, mine);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!number.has(next)) walk(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? mine, lowest.get(next) ?? mine));
    }
    if (lowest.get(file) !== mine) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.toSorted());
  };
  for (const file of imports.keys()) if (!number.has(file)) walk(file);
  return circles;
}

const inWords = (circle: readonly string[]) => `${circle.join(' and ')} import each other`;
