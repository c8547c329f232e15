import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPageAddress } from '../../libs/shared/src/page-addresses.ts';
import { readTree } from '../boundaries/read-tree.ts';

const root = join(import.meta.dirname, '../..');
const REGISTER = 'docs/numbers.md';
/** Where numbers are spoken: all but the courses, whose texts may hold codes of others, and the register itself. */
const SPOKEN = /^(?:(?:libs|apps|tools|docs)\/|[^/]+\.(?:md|mjs|json)$)/;
const TEST = /\.spec\.tsx?$|\/testing\/|^tools\/fault\//;

const numbersIn = (text: string) => text.match(/(?<![\w-])[PBS]-\d{2,3}[a-z]?(?![\w-])/g) ?? [];
const sorted = (numbers: Iterable<string>) => [...new Set(numbers)].sort();

const tree = readTree(root).filter(({ path }) => SPOKEN.test(path) && path !== REGISTER);
const spoken = sorted(tree.flatMap(({ text }) => numbersIn(text)));
const tested = new Set(tree.filter(({ path }) => TEST.test(path)).flatMap(({ text }) => numbersIn(text)));
const rows = [
  ...readFileSync(join(root, REGISTER), 'utf8').matchAll(/^\| ([PBS]-\d{2,3}[a-z]?)( †)? \| (.+) \|$/gm),
].map(([, number = '', mark, cells = '']) => ({ number, untested: mark !== undefined, cells }));

describe(REGISTER, () => {
  it.each(['P', 'B', 'S'])(
    'holds each %s-number of code, tests and documents once, and no other',
    (letter) => {
      const listed = rows.map(({ number }) => number).filter((number) => number.startsWith(letter));
      expect(listed.sort()).toEqual(spoken.filter((number) => number.startsWith(letter)));
      expect(listed).not.toEqual([]);
    },
  );

  it('marks the promises and bad inputs that no test names, and no other', () => {
    const untested = rows.filter(({ number }) => !number.startsWith('S') && !tested.has(number));
    expect(rows.filter(({ untested: marked }) => marked)).toEqual(untested);
  });

  it('gives screens the addresses that the app has', () => {
    const addresses = rows
      .filter(({ number }) => number.startsWith('S'))
      .flatMap(({ cells }) => [...cells.matchAll(/`([^`]+)`/g)].map(([, address = '']) => address));
    expect(addresses.filter((address) => !isPageAddress(address))).toEqual([]);
    expect(addresses).toContain('/corso/:lessonAddress');
  });
});
