import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BinariesFolder } from './binaries.ts';
import { findPostmaster, forgetDeadPostmaster, type Postmaster } from './postmaster.ts';
import { writeSettings } from './server-settings.ts';
import type { ServerUser } from './server-user.ts';
import { explainFailure } from './start-problem.ts';

export interface ServerPlan {
  cluster: string;
  binaries: BinariesFolder;
  user: ServerUser | undefined;
  logFile: string;
  durable: boolean;
  sharedBuffers: string;
}

/** A port of 127.0.0.1 free right now: `wanted` when possible, else one the kernel picks. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
  } catch (error) {
    if (wanted === 0) throw error;
    return await freePort();
  } finally {
    server.close();
  }
}

function spawnServer({ cluster, binaries, user, logFile }: ServerPlan): ChildProcess {
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  try {
    // Detached: Ctrl-C reaches this process alone, which stops the database last. The log is a file, not a pipe,
    // so that the server outlives a kill -9 of Node in good order.
    return spawn(join(binaries, 'bin/postgres'), ['-D', cluster], {
      ...user,
      cwd: '/',
      detached: true,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

async function waitUntilReady(child: ChildProcess, { cluster, logFile }: ServerPlan): Promise<Postmaster> {
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, name) => (failure ??= `(${name ?? code})`));
  // Recovery after a crash may replay a lot of WAL.
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(10)) {
    if (failure !== undefined) throw new Error(`${readFileSync(logFile, 'utf8')}${failure}`);
    const server = findPostmaster(cluster);
    if (server?.ready && server.process.pid === child.pid) return server;
  }
  child.kill('SIGQUIT');
  throw new Error(`${readFileSync(logFile, 'utf8')}(timeout)`);
}

/** Starts the server on an existing cluster. `port` is a wish. */
export async function runServer(plan: ServerPlan, port?: number): Promise<Postmaster> {
  const { cluster, user, durable, sharedBuffers } = plan;
  for (let attempt = 0; ; attempt++) {
    let said: string;
    try {
      forgetDeadPostmaster(cluster);
      writeSettings(cluster, { port: await freePort(port), durable, sharedBuffers }, user);
      const child = spawnServer(plan);
      child.unref();
      return await waitUntilReady(child, plan);
    } catch (error) {
      said = (error as Error).message;
    }
    // Children of a killed server need a moment to notice; a port may be taken between asking and using it.
    const passing =
      /pre-existing shared memory block|could not bind|Address already in use|lock file "postmaster.pid"/;
    if (attempt >= 40 || !passing.test(said))
      throw explainFailure('avviare il database incorporato', said, cluster);
    await sleep(250);
  }
}
