import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../postgres/index.ts';

export interface AppPlan {
  /** In the sentences people read: "API", "worker". */
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  log: (line: string) => void;
  /** The pid of each new incarnation. */
  onSpawn?: (pid: number) => void;
}

const QUICK_MS = 10_000;
const MOST_QUICK_DEATHS = 5;
const STOP_MS = 12_000;

/** Pause before the nth restart in a row, in milliseconds. */
export function backOff(quickDeaths: number): number {
  return Math.min(250 * 2 ** quickDeaths, 8_000);
}

/** One process of the application: brought back when it dies, given up when it dies five times in a row at once. */
export class AppProcess {
  /** Rejects with the reason when the process was given up. */
  readonly givenUp: Promise<never>;
  /** Resolves when the process has said for the first time that it is ready. */
  readonly ready: Promise<void>;
  #nowReady: () => void = () => undefined;
  #child: ChildProcess | undefined;
  #plan: AppPlan;
  #stopping = false;
  #giveUp: (problem: StartProblem) => void = () => undefined;

  constructor(plan: AppPlan) {
    this.#plan = plan;
    this.givenUp = new Promise((_, reject) => (this.#giveUp = reject));
    this.givenUp.catch(() => undefined);
    this.ready = new Promise((resolve) => (this.#nowReady = resolve));
    void this.#keepAlive();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async #keepAlive(): Promise<void> {
    for (let quickDeaths = 0; !this.#stopping;) {
      const began = Date.now();
      const { how, wasReady } = await this.#live();
      if (this.#stopping) return;
      // A slow machine may need long for a start that comes to nothing: it is no less quick a death.
      const isQuick = !wasReady || Date.now() - began < QUICK_MS;
      quickDeaths = isQuick ? quickDeaths + 1 : 1;
      if (quickDeaths >= MOST_QUICK_DEATHS) {
        const told = `${this.#plan.name} si è fermato ${quickDeaths} volte di seguito appena avviato (${how}): chiudo tutto. La causa è nelle righe qui sopra.`;
        return this.#giveUp(new StartProblem(told));
      }
      this.#plan.log(`${this.#plan.name} si è fermato all’improvviso (${how}): lo riavvio.`);
      await sleep(backOff(quickDeaths));
    }
  }

  /** One life; resolves with how it ended and whether it had come to serve. */
  async #live(): Promise<{ how: string; wasReady: boolean }> {
    // Detached: Ctrl-C reaches the parent alone, which stops things in order. The channel closes when the parent
    // is killed, and then the child ends by itself.
    const child = spawn(process.execPath, ['--enable-source-maps', this.#plan.script], {
      env: { ...this.#plan.env, LUMIT_PARENT_IPC: '1' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    this.#child = child;
    let wasReady = false;
    child.on('message', (message) => {
      if (!(message as { ready?: boolean }).ready) return;
      wasReady = true;
      this.#nowReady();
    });
    if (child.pid !== undefined) this.#plan.onSpawn?.(child.pid);
    try {
      const [code, name] = (await once(child, 'exit')) as [number | null, string | null];
      return { how: name ?? `codice ${code}`, wasReady };
    } catch (error) {
      return { how: String(error), wasReady };
    }
  }

  /** SIGTERM, and SIGKILL for one that does not listen. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    if (await Promise.race([ended, sleep(STOP_MS, false, { ref: false })])) return;
    child.kill('SIGKILL');
    await ended;
  }
}
