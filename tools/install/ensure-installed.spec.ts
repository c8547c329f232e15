import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, isInstalled } from './ensure-installed.mjs';

const lock = JSON.stringify({
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-system': { version: '2.0.0', optional: true },
  },
});
const installed = (packages: Record<string, { version: string }>) => JSON.stringify({ packages });

describe('what npm says it installed', () => {
  it('is enough when only optional packages of other systems are missing', () => {
    expect(isInstalled(lock, installed({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it('is not enough when a package is missing, of another version, or not asked for', () => {
    expect(isInstalled(lock, installed({}))).toBe(false);
    expect(isInstalled(lock, installed({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
    expect(
      isInstalled(
        lock,
        installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
      ),
    ).toBe(false);
  });

  it('is not enough when npm never finished', () => {
    expect(isInstalled(lock, null)).toBe(false);
  });
});

describe('a checkout that is up to date', () => {
  it('is left untouched, so that it works offline and from a read-only disk', () => {
    const root = mkdtempSync(join(tmpdir(), 'lumit-install-'));
    try {
      mkdirSync(join(root, 'node_modules'));
      writeFileSync(join(root, 'package-lock.json'), lock);
      writeFileSync(
        join(root, 'node_modules/.lumit-lock-hash'),
        createHash('sha256').update(lock).digest('hex'),
      );
      expect(ensureInstalled(root)).toBe(true);
      expect(readdirSync(root).sort()).toEqual(['node_modules', 'package-lock.json']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the first start', () => {
  it('asks npm for its errors only: pages of warnings would hide what the person has to read', () => {
    const root = mkdtempSync(join(tmpdir(), 'lumit-install-'));
    const before = process.env['npm_execpath'];
    try {
      // In the place of npm, so named that it is taken for it: writes down what it was asked.
      mkdirSync(join(root, 'npm'));
      const standIn = join(root, 'npm/npm-stand-in.cjs');
      writeFileSync(
        standIn,
        `const fs = require('node:fs');
         fs.mkdirSync('node_modules');
         fs.writeFileSync('asked.json', JSON.stringify(process.argv.slice(2)));`,
      );
      writeFileSync(join(root, 'package-lock.json'), lock);
      process.env['npm_execpath'] = standIn;
      expect(ensureInstalled(root)).toBe(true);
      const asked = JSON.parse(readFileSync(join(root, 'asked.json'), 'utf8')) as string[];
      expect(asked.slice(0, 1)).toEqual(['ci']);
      expect(asked).toContain('--loglevel=error');
    } finally {
      if (before === undefined) delete process.env['npm_execpath'];
      else process.env['npm_execpath'] = before;
      rmSync(root, { recursive: true });
    }
  });
});
