import { readFileSync } from 'node:fs';
import { identify, isAlive, type ProcessId } from '../postgres/index.ts';

function parentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0);
}

function isNpm(pid: number): boolean {
  const [program = '', script = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  // npm writes its command line into its process title: "npm start".
  return /^npm( |$)/.test(program) || /\/npm(-cli\.js)?$/.test(script);
}

function npmAbove(pid: number): number | undefined {
  for (let above = parentOf(pid), steps = 0; above > 1 && steps < 6; above = parentOf(above), steps++) {
    if (isNpm(above)) return above;
  }
  return undefined;
}

/**
 * The processes without which this command has no business going on: tools/run.mjs (when it started us) and npm
 * above it. A kill -9 of either reaches nobody else, so they must be watched.
 */
export function findGuardians(): ProcessId[] {
  try {
    const pids = [
      process.channel ? process.ppid : undefined,
      process.env['npm_lifecycle_event'] ? npmAbove(process.pid) : undefined,
    ];
    return pids.map((pid) => pid && identify(pid)).filter((one) => typeof one === 'object');
  } catch {
    // Without /proc there is only the channel to tell.
    return [];
  }
}

/** Calls `gone` once when a guardian has ended. */
export function watchGuardians(guardians: ProcessId[], gone: () => void): void {
  const timer = setInterval(() => {
    if (guardians.every(isAlive)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
  process.once('disconnect', gone);
}
