// Usage: node tools/install/complete-lock.mjs
//
// npm writes no entry for an optional package it could not look up, and then `npm ci` refuses the lock file it wrote
// itself. That happens where the registry at hand lacks the builds for other systems. Their parents name them with
// exact versions, so the entries can be written; npm adds the checksums when it meets the packages.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const find = (list) => list.filter((one) => words.includes(one));
  const [os, cpu] = [find(SYSTEMS), find(PROCESSORS)];
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }) };
}

/** The version that `parent` would load as `name`: from its own folder, else from one above. */
function versionSeen(packages, parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const found = packages[`${at ? `${at}/` : ''}node_modules/${name}`];
    if (found) return found.version;
    if (at === '') return undefined;
  }
}

/**
 * Optional packages, asked for with an exact version, that a lock file does not list where their parent would look.
 * @param {string} lockText package-lock.json
 * @returns {{ name: string, version: string, place: string }[]}
 */
export function missingOptionals(lockText) {
  const { packages } = JSON.parse(lockText);
  const missing = new Map();
  for (const [parent, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const seen = versionSeen(packages, parent, name);
      if (!/^\d/.test(version) || seen === version) continue;
      const place = `${seen ? `${parent}/` : ''}node_modules/${name}`;
      missing.set(place, { name, version, place });
    }
  }
  return [...missing.values()];
}

/** The lock file's text with an entry for each of them. */
export function completeLock(lockText) {
  const lock = JSON.parse(lockText);
  for (const { name, version, place } of missingOptionals(lockText)) {
    const arm = /arm-?(eabi|gnueabihf|musleabihf)/.test(name) && { cpu: ['arm'] };
    lock.packages[place] = { version, optional: true, ...platformOf(name), ...arm };
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return `${JSON.stringify(lock, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  writeFileSync(file, completeLock(readFileSync(file, 'utf8')));
}
