import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Folder of the built application; `sabotage.ts` points it at a spoilt copy. */
export const APP_DIR = process.env['FAULT_APP_DIR'] ?? join(ROOT, 'dist/api');

export interface ProcessPlan {
  readonly script: 'main' | 'worker' | 'cli';
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** How long it lived, in milliseconds. */
  readonly lived: number;
}

const endedByThemselves: string[] = [];

/** @throws Error with the words of a process that was ready and ended without being asked: what waits for it would wait in vain */
export function expectAllAlive(): void {
  if (endedByThemselves.length > 0) throw new Error(endedByThemselves.join('\n'));
}

/** One real process of the built application. The channel to it makes it end when this process ends. */
export class AppProcess {
  readonly pid: number;
  /** Where it listens; empty for a worker. */
  readonly address: string;
  readonly ended: Promise<Ending>;
  #child: ChildProcess;
  #said = '';
  #ready: Promise<void>;
  #isReady = false;
  /** Whether a test asked it to end. */
  #isAsked = false;

  constructor(plan: ProcessPlan) {
    const began = Date.now();
    const script = join(APP_DIR, `${plan.script}.mjs`);
    this.#child = spawn(process.execPath, [script, ...(plan.args ?? [])], {
      cwd: ROOT,
      env: plan.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.pid = this.#child.pid ?? 0;
    this.address = plan.script === 'main' ? `http://127.0.0.1:${plan.env['PORT']}` : '';
    this.#child.stdout?.on('data', (text) => (this.#said += text));
    this.#child.stderr?.on('data', (text) => (this.#said += text));
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        if (this.#isReady && !this.#isAsked) {
          const words = `${plan.script} ended by itself (code ${code}, ${signal}):\n${this.#said}`;
          console.error(words);
          endedByThemselves.push(words);
        }
        resolve({ code, signal, lived: Date.now() - began });
      });
    });
    this.#ready = new Promise((resolve) => {
      this.#child.on('message', (message) => {
        if (!(message as { ready?: boolean }).ready) return;
        this.#isReady = true;
        resolve();
      });
    });
  }

  /** Everything written to stdout and stderr so far. */
  said(): string {
    return this.#said;
  }

  isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when it says that it is ready; rejects with its own words when it ends before. */
  async ready(): Promise<this> {
    const ending = await Promise.race([this.#ready, this.ended]);
    if (ending !== undefined) throw new Error(`not ready (${JSON.stringify(ending)}):\n${this.#said}`);
    return this;
  }

  signal(name: NodeJS.Signals): void {
    this.#end(name);
  }

  /** SIGKILL; resolves when the kernel has taken it away. */
  async kill(): Promise<void> {
    this.#end('SIGKILL');
    await this.ended;
  }

  /** SIGTERM; resolves with how long the orderly stop took, in milliseconds, and with its exit code. */
  async terminate(): Promise<{ code: number | null; took: number }> {
    const began = Date.now();
    this.#end('SIGTERM');
    const { code } = await this.ended;
    return { code, took: Date.now() - began };
  }

  #end(name: NodeJS.Signals): void {
    this.#isAsked = true;
    this.#child.kill(name);
  }
}
