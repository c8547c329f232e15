import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { BinariesFolder } from './binaries.ts';
import type { ServerUser } from './server-user.ts';
import { SETTINGS_FILE } from './server-settings.ts';
import { identify, processesAt, signal, waitUntilGone } from './processes.ts';
import { explainFailure } from './start-problem.ts';

export interface NewCluster {
  /** Where the finished cluster shall stand; its parent exists. */
  cluster: string;
  binaries: BinariesFolder;
  user: ServerUser | undefined;
  password: string;
  durable: boolean;
}

/** The application's role owns its database and may create others (tests), but is no superuser. */
export const APP_ROLE = 'lumit';
export const ADMIN_ROLE = 'postgres';
export const DATABASE = 'lumit';

function run(
  program: string,
  args: string[],
  options: { user: ServerUser | undefined; input?: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options.user,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    // A program that ended early does not read its input: its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', (error) => reject(new Error(`${said}${error.message}`)));
    child.on('close', (code, killed) =>
      code === 0 ? resolve() : reject(new Error(`${said}(${killed ?? code})`)),
    );
  });
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

async function initialise(folder: string, { binaries, user, password, durable }: NewCluster): Promise<void> {
  const passwordFile = `${folder}/../pwfile.${process.pid}`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    await run(
      join(binaries, 'bin/initdb'),
      [
        ...['--pgdata', folder, '--username', ADMIN_ROLE, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...[
          '--encoding=UTF8',
          '--locale-provider=icu',
          '--icu-locale=it-IT',
          '--locale=C.UTF-8',
          '--data-checksums',
        ],
        ...(durable ? [] : ['--no-sync']),
      ],
      { user },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const sql = `CREATE ROLE ${APP_ROLE} LOGIN CREATEDB PASSWORD '${password}';\nCREATE DATABASE ${DATABASE} OWNER ${APP_ROLE};\n`;
  const durability = durable ? [] : ['-F'];
  await run(join(binaries, 'bin/postgres'), ['--single', ...durability, '-j', '-D', folder, 'postgres'], {
    user,
    input: sql.replaceAll('\n', '\n\n'),
  });
  appendFileSync(join(folder, 'postgresql.conf'), `\ninclude_if_exists '${SETTINGS_FILE}'\n`);
}

/** Ends an initdb (and its server) that outlived its killed parent: it would write again what is removed. */
async function endWriters(prefix: string): Promise<void> {
  for (let found = processesAt(prefix); found.length > 0; found = processesAt(prefix)) {
    const writers = found.map(identify).filter((writer) => writer !== undefined);
    for (const { pid } of writers) signal(pid, 'SIGKILL');
    await Promise.all(writers.map((writer) => waitUntilGone(writer, 5_000)));
  }
}

/** Removes what an interrupted creation left; the caller holds the folder's lock. */
export async function removeUnfinished(parent: string): Promise<void> {
  await endWriters(join(parent, 'cluster.new-'));
  for (const name of readdirSync(parent)) {
    if (/^(cluster\.new|pwfile\.)/.test(name))
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Creates the cluster aside and renames it in place: `cluster` is either absent or whole, even after kill -9. */
export async function createCluster(wanted: NewCluster): Promise<void> {
  const parent = dirname(wanted.cluster);
  const unfinished = join(parent, `cluster.new-${randomUUID()}`);
  try {
    await removeUnfinished(parent);
    mkdirSync(unfinished, { mode: 0o700 });
    if (wanted.user) chownSync(unfinished, wanted.user.uid, wanted.user.gid);
    await initialise(unfinished, wanted);
    if (wanted.durable) syncFolder(unfinished);
    renameSync(unfinished, wanted.cluster);
    if (wanted.durable) syncFolder(parent);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw explainFailure('creare il database incorporato', (error as Error).message, wanted.cluster);
  }
}
