import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Whether what npm says it installed is what the lock file asks for. Covers people who ran `npm ci` themselves.
 * @param {string} lockText package-lock.json
 * @param {string | null} installedText node_modules/.package-lock.json, which npm writes when it has finished
 */
export function isInstalled(lockText, installedText) {
  if (!installedText) return false;
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  return (
    Object.keys(installed).every(
      (name) => wanted[name] && wanted[name].version === installed[name].version,
    ) &&
    Object.keys(wanted).every(
      (name) => name === '' || wanted[name].optional || wanted[name].link || installed[name],
    )
  );
}

function isInstalling(pid) {
  const command = read(`/proc/${pid}/cmdline`);
  return command !== null ? command.includes('run.mjs') : process.platform !== 'linux' && isRunning(pid);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other process of this checkout does; a lock left by a dead process is removed. */
function alone(lockFile, work) {
  for (let told = false; ; pause(300)) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = read(lockFile);
    if (holder && !isInstalling(Number(holder))) fs.rmSync(lockFile, { force: true });
    else if (!told) told = !console.error(`Attendo l’installazione già in corso (processo ${holder}) …`);
  }
  try {
    work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

function runNpm(root) {
  const cli = process.env.npm_execpath;
  const [program, first] =
    cli && /\.[cm]?js$/.test(cli) && /npm/.test(cli) ? [process.execPath, [cli]] : ['npm', []];
  // NODE_ENV=production would leave out what `npm test` needs while the lock file's hash says all is there.
  const args = [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    // Its warnings speak of packages of packages and of the Node that Node 24 is about to replace: nothing to act on.
    '--loglevel=error',
  ];
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Puts the working dependencies aside first: without network a failed `npm ci` must not take them away. */
function installKeepingOld(root, modules) {
  const aside = path.join(root, '.data', 'node_modules.old');
  if (!read(path.join(modules, '.package-lock.json')) && fs.existsSync(aside)) {
    fs.rmSync(modules, { recursive: true, force: true });
    fs.renameSync(aside, modules);
  }
  fs.rmSync(aside, { recursive: true, force: true });
  let kept = false;
  try {
    fs.renameSync(modules, aside);
    kept = true;
  } catch {
    // None yet, or .data on another disk: npm removes the old ones itself.
  }
  const done = runNpm(root);
  if (!done && kept) {
    fs.rmSync(modules, { recursive: true, force: true });
    fs.renameSync(aside, modules);
  }
  fs.rmSync(aside, { recursive: true, force: true });
  return done;
}

/**
 * Installs the dependencies when they are missing or the lock file changed. Touches nothing, and needs no network,
 * when they are up to date.
 * @param {string} root the checkout
 * @returns {boolean} false when npm failed (it has said why)
 */
export function ensureInstalled(root) {
  const modules = path.join(root, 'node_modules');
  const mark = path.join(modules, '.lumit-lock-hash');
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const upToDate = () => read(mark) === hash;
  if (upToDate()) return true;
  let done = true;
  fs.mkdirSync(path.join(root, '.data'), { recursive: true });
  alone(path.join(root, '.data', 'install.lock'), () => {
    if (upToDate()) return;
    if (!isInstalled(lock, read(path.join(modules, '.package-lock.json')))) {
      console.error('Installo le dipendenze con npm ci (solo la prima volta o quando cambiano) …');
      done = installKeepingOld(root, modules);
    }
    if (done) fs.writeFileSync(mark, hash);
  });
  return done;
}
