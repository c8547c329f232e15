import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, signal, waitUntilGone, type ProcessId } from '../postgres/index.ts';

/** The application's processes of a data folder, on disk: what a killed start leaves behind can be found. */
export class RunningProcesses {
  #file: string;
  #known: ProcessId[] = [];

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'processes.json');
  }

  add(pid: number): void {
    const found = identify(pid);
    if (found) this.#known.push(found);
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#known));
    renameSync(`${this.#file}.new`, this.#file);
  }

  clear(): void {
    rmSync(this.#file, { force: true });
  }

  /** Ends the processes of an earlier start that was killed; most have ended by themselves already. */
  async stopLeftovers(): Promise<void> {
    for (const one of this.#read()) {
      if (await waitUntilGone(one, 2_000)) continue;
      signal(one.pid, 'SIGTERM');
      if (await waitUntilGone(one, 5_000)) continue;
      signal(one.pid, 'SIGKILL');
      await waitUntilGone(one, 2_000);
    }
    this.clear();
  }

  #read(): ProcessId[] {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as ProcessId[];
    } catch {
      return [];
    }
  }
}
