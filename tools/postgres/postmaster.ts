import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childrenOf, commandLine, identify, signal, waitUntilGone, type ProcessId } from './processes.ts';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  process: ProcessId;
  port: number;
  ready: boolean;
}

/** The server running on this cluster folder; a pid that the kernel has since given to another program is not it. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const found = identify(Number(lines[0]));
  // The server's own arguments name its folder; /proc/PID/cwd would need the rights of its user.
  if (!found || !commandLine(found.pid).includes(cluster)) return undefined;
  return { process: found, port: Number(lines[3]), ready: (lines[7] ?? '').startsWith('ready') };
}

/** PostgreSQL would refuse to start when the pid of a dead server belongs to some other program today. */
export function forgetDeadPostmaster(cluster: string): void {
  if (!findPostmaster(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Fast shutdown (open transactions roll back), then harder as time passes. Resolves when the server has ended. */
export async function stopPostmaster(server: ProcessId): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    signal(server.pid, name);
    if (await waitUntilGone(server, patience)) return;
  }
  await killPostmaster(server);
}

/** Power failure: the server and all its children at once, nothing gets to write any more. */
export async function killPostmaster(server: ProcessId): Promise<void> {
  const all = [server.pid, ...childrenOf(server.pid)];
  const identities = all.map(identify).filter((one) => one !== undefined);
  for (const pid of all) signal(pid, 'SIGKILL');
  for (const one of identities) await waitUntilGone(one, 5_000);
}
