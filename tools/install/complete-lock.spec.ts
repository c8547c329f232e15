import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, missingOptionals } from './complete-lock.mjs';

const lock = JSON.stringify({
  packages: {
    'node_modules/fast': {
      version: '1.0.0',
      optionalDependencies: { 'fast-linux-x64': '1.0.0', '@fast/darwin-arm64': '1.0.0' },
    },
    'node_modules/fast/node_modules/fast-linux-x64': { version: '1.0.0', optional: true },
  },
});

describe('the lock file', () => {
  it('lists every optional package its packages ask for, so that npm ci accepts it', () => {
    const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    expect(missingOptionals(text)).toEqual([]);
  });

  it('names no address of a registry', () => {
    const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    expect(text).not.toContain('"resolved"');
  });

  it('is completed with version and platform of what is missing', () => {
    expect(missingOptionals(lock)).toEqual([
      { name: '@fast/darwin-arm64', version: '1.0.0', place: 'node_modules/@fast/darwin-arm64' },
    ]);
    const { packages } = JSON.parse(completeLock(lock));
    expect(packages['node_modules/@fast/darwin-arm64']).toEqual({
      version: '1.0.0',
      optional: true,
      cpu: ['arm64'],
      os: ['darwin'],
    });
    expect(missingOptionals(completeLock(lock))).toEqual([]);
  });

  it('gets an entry below the parent where another version stands above', () => {
    const { packages } = JSON.parse(lock);
    packages['node_modules/@fast/darwin-arm64'] = { version: '0.9.0', optional: true };
    expect(missingOptionals(JSON.stringify({ packages }))[0]?.place).toBe(
      'node_modules/fast/node_modules/@fast/darwin-arm64',
    );
  });
});
