import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { ADMIN_ROLE, APP_ROLE, createCluster, DATABASE } from './create-cluster.ts';
import { findPostmaster, killPostmaster, stopPostmaster } from './postmaster.ts';
import { identify, isAlive, signal, type ProcessId } from './processes.ts';
import { runServer, type ServerPlan } from './run-server.ts';
import { canEnter, serverUser, type ServerUser } from './server-user.ts';

export interface TestCluster {
  /** Database `lumit` as the application's role (may create databases, no superuser). */
  url: string;
  /** Database `postgres` as superuser. */
  adminUrl: string;
  port: number;
  folder: string;
  pid(): number;
  /** Clean stop; `restart` brings it back with its data and on its port. */
  stop(): Promise<void>;
  /** SIGKILL to the server and all its children. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Stops the server and removes everything. */
  dispose(): Promise<void>;
}

const PREFIX = 'lumit-test-';

function temporaryFolder(user: ServerUser | undefined): string {
  const roots = [...new Set([tmpdir(), '/var/tmp'])];
  const root = roots.find((one) => canEnter(one, user)) ?? tmpdir();
  removeAbandoned(root);
  const folder = mkdtempSync(join(root, PREFIX));
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(identify(process.pid)));
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return folder;
}

/** Test runs that were killed could not tidy up: the next one does. */
function removeAbandoned(root: string): void {
  for (const name of readdirSync(root).filter((one) => one.startsWith(PREFIX))) {
    const folder = join(root, name);
    try {
      const owner = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as ProcessId;
      if (!isAlive(owner)) removeNow(folder);
    } catch {
      // Just being made by a neighbour, or another user's: not ours to remove.
    }
  }
}

/** Synchronous, for the exit of the process: an immediate shutdown still frees the kernel's shared memory. */
function removeNow(folder: string): void {
  const server = findPostmaster(join(folder, 'cluster'));
  if (server) {
    signal(server.process.pid, 'SIGQUIT');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let i = 0; i < 150 && isAlive(server.process); i++) Atomics.wait(pause, 0, 0, 20);
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A throw-away cluster of its own for tests and the fault kit, removed when the process exits.
 * `durable: false` (ordinary tests only) trades crash safety for speed.
 */
export async function createTestCluster({ durable = true } = {}): Promise<TestCluster> {
  const user = serverUser();
  const folder = temporaryFolder(user);
  const cluster = join(folder, 'cluster');
  const onExit = () => removeNow(folder);
  process.once('exit', onExit);
  const plan: ServerPlan = {
    cluster,
    binaries: findBinaries(user),
    user,
    logFile: join(folder, 'log'),
    durable,
    sharedBuffers: '128MB',
  };
  const password = 'test';
  await createCluster({ cluster, binaries: plan.binaries, user, password, durable });
  let server = await runServer(plan);
  const port = server.port;
  const address = (role: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;

  return {
    url: address(APP_ROLE, DATABASE),
    adminUrl: address(ADMIN_ROLE, 'postgres'),
    port,
    folder,
    pid: () => server.process.pid,
    stop: () => stopPostmaster(server.process),
    kill: () => killPostmaster(server.process),
    restart: async () => {
      // The addresses handed out name this port, so wait for it rather than move.
      for (let i = 0; (server = await runServer(plan, port)).port !== port; i++) {
        await stopPostmaster(server.process);
        if (i >= 40) throw new Error(`port ${port} stays taken`);
        await sleep(250);
      }
    },
    dispose: async () => {
      await stopPostmaster(server.process);
      process.off('exit', onExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
