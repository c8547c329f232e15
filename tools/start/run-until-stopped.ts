import { StartProblem } from '../postgres/index.ts';
import { findGuardians, watchGuardians } from './guardians.ts';

export const say = (line: string) => console.log(line);

/** Shows a problem in words to the person who typed the command; only a defect of ours shows its stack. */
export function tell(error: unknown): void {
  console.error(error instanceof StartProblem ? `\n${error.message}` : error);
}

/**
 * Runs `work` until it ends or someone asks to stop: Ctrl-C, SIGTERM, a closed terminal, npm killed. Then `close`.
 * Ends the process: 0 when stopped by request, 1 when something failed.
 */
export async function runUntilStopped(
  work: (stop: AbortSignal) => Promise<void>,
  close: () => Promise<void>,
): Promise<never> {
  const stop = new AbortController();
  const ask = () => {
    if (stop.signal.aborted) return;
    say('\nChiudo …');
    stop.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  // A closed terminal must not turn a last line into a crash that leaves the database running.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  watchGuardians(findGuardians(), ask);
  let code = 0;
  try {
    await work(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) {
      tell(error);
      code = 1;
    }
  }
  const asked = stop.signal.aborted;
  stop.abort();
  try {
    await close();
    if (asked) say('Fermato.');
  } catch (error) {
    tell(error);
    code = 1;
  }
  process.exit(code);
}
