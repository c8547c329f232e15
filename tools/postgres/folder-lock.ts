import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, waitUntilGone, type ProcessId } from './processes.ts';
import { StartProblem } from './start-problem.ts';

interface Holder extends ProcessId {
  token: string;
  /** The holder stops by itself when one of these is gone (npm killed, terminal closed). */
  dependsOn: ProcessId[];
}

const STOPPING_MS = 20_000;

/** The living process that holds this lock file, if any. */
export function lockHolder(file: string): ProcessId | undefined {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Locks appear whole, by link(2): text that cannot be read is damage, nobody holds it.
    if (error instanceof SyntaxError) return { pid: 0, startedAt: '', token: '', dependsOn: [] };
    throw error;
  }
}

function placeLock(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead holder's lock away; when a living one slipped in between, gives it back. */
function removeStale(file: string, stale: Holder): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside)?.token !== stale.token) {
    try {
      linkSync(aside, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  rmSync(aside, { force: true });
}

/** Waits for a holder that is on its way out; false when it shows no sign of going. */
async function isLeaving(holder: Holder): Promise<boolean> {
  if (holder.dependsOn.every(isAlive)) return false;
  return await waitUntilGone(holder, STOPPING_MS);
}

/**
 * Makes this process the only one that runs the database of a data folder. A lock left by a dead process is
 * taken over; `dependsOn` are the processes without which this one ends. Returns the release.
 * Fails with a StartProblem that names the living holder.
 */
export async function lockFolder(
  file: string,
  folder: string,
  dependsOn: ProcessId[] = [],
): Promise<() => void> {
  const self = identify(process.pid) ?? { pid: process.pid, startedAt: '' };
  const mine: Holder = { ...self, token: randomUUID(), dependsOn };
  const isMine = () => readHolder(file)?.token === mine.token;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (placeLock(file, mine)) {
      // A rival that was clearing the same stale lock may have moved ours away: look again before trusting it.
      await sleep(30);
      if (isMine()) return () => isMine() && rmSync(file);
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder) && !(await isLeaving(holder))) {
      throw new StartProblem(
        `La cartella dei dati ${folder} è già in uso: LUMIT gira con il processo ${holder.pid}.\n` +
          `Ferma quello (Ctrl-C nel suo terminale, oppure \`kill ${holder.pid}\`) o scegli un’altra cartella con DATA_DIR.`,
      );
    }
    if (holder && !isAlive(holder)) removeStale(file, holder);
  }
  throw new StartProblem(`Non riesco a prendere il blocco ${file}: più avvii insieme. Riprova.`);
}
