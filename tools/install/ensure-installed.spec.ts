import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
