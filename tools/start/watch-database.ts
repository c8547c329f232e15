import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem, type Cluster } from '../postgres/index.ts';

const EVERY_MS = 500;
const MOST_DEATHS = 5;

/**
 * Brings the built-in server back when it dies (kill -9, memory killer). Rejects with the reason when that fails or
 * happens five times within a minute; resolves when `stop` is asked.
 */
export async function watchDatabase(
  cluster: Cluster,
  stop: AbortSignal,
  log: (line: string) => void,
): Promise<void> {
  let deaths: number[] = [];
  while (!stop.aborted) {
    await sleep(EVERY_MS, undefined, { signal: stop, ref: false }).catch(() => undefined);
    if (stop.aborted || cluster.isRunning()) continue;
    deaths = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()];
    if (deaths.length >= MOST_DEATHS)
      throw new StartProblem('Il database si è fermato cinque volte in un minuto: chiudo tutto.');
    log('Il database si è fermato all’improvviso: lo riavvio (le risposte confermate sono salve).');
    await cluster.restart();
  }
}
