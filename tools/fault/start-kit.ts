import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');

/** One `npm start` under test, with the stand-in application. */
export interface Started {
  child: ChildProcess;
  /** Everything written to stdout and stderr so far. */
  said(): string;
  /** Resolves with the address when the ready line appears; rejects when the start ends before. */
  ready(): Promise<string>;
  /** The exit code. */
  ended(): Promise<number | null>;
}

/** A data folder and whatever starts on it; `close` ends and removes everything. */
export class StartKit {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'lumit-start-'));
  readonly diary = join(this.dataDir, 'diary');
  #started: Started[] = [];

  constructor() {
    // Root's server user must be able to enter, else the database is placed outside (which has a test of its own).
    chmodSync(this.dataDir, 0o755);
  }

  start(
    env: NodeJS.ProcessEnv = {},
    command: string[] = [process.execPath, 'tools/run.mjs', 'start'],
  ): Started {
    const [program = '', ...args] = command;
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: '', ...this.#environment(), ...env },
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    const exit = once(child, 'exit');
    const started = {
      child,
      said: () => said,
      ready: async () => {
        for (;;) {
          const address = /LUMIT ready at (\S+)/.exec(said)?.[1];
          if (address) return address;
          if (child.exitCode !== null || child.signalCode !== null)
            throw new Error(`ended before it was ready:\n${said}`);
          await sleep(30);
        }
      },
      ended: async () => (await exit)[0] as number | null,
    };
    this.#started.push(started);
    return started;
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      DATA_DIR: this.dataDir,
      LUMIT_APP_DIR: join(import.meta.dirname, 'stand-in-app'),
      STAND_IN_DIARY: this.diary,
      PORT: '0',
    };
  }

  /** The process that holds the data folder: tools/commands/start.ts itself, below tools/run.mjs. */
  holder(): number {
    return (JSON.parse(readFileSync(join(this.dataDir, 'lock'), 'utf8')) as { pid: number }).pid;
  }

  diaryLines(): string[] {
    return readFileSync(this.diary, 'utf8').trim().split('\n');
  }

  async close(): Promise<void> {
    for (const { child, ended } of this.#started) {
      child.kill('SIGTERM');
      await ended();
    }
    const outside = join(this.dataDir, 'postgres/location');
    if (existsSync(outside)) rmSync(readFileSync(outside, 'utf8').trim(), { recursive: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export async function textOf(address: string): Promise<string> {
  return await (await fetch(address)).text();
}
