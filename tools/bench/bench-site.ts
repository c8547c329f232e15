import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestCluster, freePort, type TestCluster } from '../postgres/index.ts';
import { ROOT } from '../start/settings.ts';
import type { Order, Ride } from './driver.ts';
import type { Person } from './journey.ts';
import { seedPeople } from './seed.ts';

export const ORIGIN = 'https://bench.lumit.test';

/** A production start with a database of its own: durable settings, several API processes, one worker. */
export class BenchSite {
  readonly cluster: TestCluster;
  readonly people: Person[] = [];
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'lumit-bench-'));
  #running: ChildProcess[] = [];
  api: { pid: number; address: string }[] = [];

  private constructor(cluster: TestCluster) {
    this.cluster = cluster;
  }

  static async open(people: number): Promise<BenchSite> {
    const site = new BenchSite(await createTestCluster({ durable: true }));
    const demo = { LUMIT_MODE: 'demo', ORIGIN: 'http://127.0.0.1:3000' };
    for (const command of ['db:migrate', 'content:import', 'demo:create']) await site.#command(command, demo);
    const client = new Client({ connectionString: site.cluster.adminUrl.replace(/\/postgres$/, '/lumit') });
    await client.connect();
    // The demo edition is the pattern for the others; its people would keep a production start from starting.
    await client.query('UPDATE person SET demo = false');
    site.people.push(
      ...(await seedPeople(async (text, values) => (await client.query(text, values)).rows, people)),
    );
    await client.end();
    return site;
  }

  #env(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      NODE_ENV: 'production',
      LUMIT_MODE: 'production',
      ORIGIN,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'LUMIT <noreply@lumit.test>',
      DATABASE_URL: this.cluster.url,
      DATA_DIR: this.#dataDir,
      WEB_DIR: join(ROOT, 'dist/web'),
      CONTENT_DIR: join(ROOT, 'content'),
      HOST: '127.0.0.1',
      ...extra,
    };
  }

  #script(name: string): string {
    return join(process.env['BENCH_APP_DIR'] ?? join(ROOT, 'dist/api'), `${name}.mjs`);
  }

  async #command(command: string, env: NodeJS.ProcessEnv): Promise<void> {
    const child = spawn(process.execPath, [this.#script('cli'), command], {
      env: this.#env(env),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = (await once(child, 'exit')) as [number];
    if (code !== 0) throw new Error(`${command} ended with ${code}`);
  }

  /** Its log goes to a file, as a container's would. `flags` are Node's own. */
  async #start(name: string, env: NodeJS.ProcessEnv, flags: readonly string[] = []): Promise<ChildProcess> {
    const log = openSync(join(this.#dataDir, `${name}.log`), 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', ...flags, this.#script(name)], {
      env: this.#env(env),
      stdio: ['ignore', log, 'inherit', 'ipc'],
    });
    this.#running.push(child);
    const first = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (!(first[0] as { ready?: boolean } | null)?.ready) throw new Error(`${name} did not start`);
    return child;
  }

  async serve(processes: number, flags: readonly string[] = []): Promise<void> {
    for (let n = 0; n < processes; n++) {
      const PORT = String(await freePort());
      const child = await this.#start('main', { PORT }, flags);
      this.api.push({ pid: child.pid ?? 0, address: `http://127.0.0.1:${PORT}` });
    }
    await this.#start('worker', {});
  }

  async stopServing(): Promise<void> {
    await Promise.all(
      this.#running.map(async (child) => {
        child.kill('SIGTERM');
        if (child.exitCode === null) await once(child, 'exit');
      }),
    );
    this.#running = [];
    this.api = [];
  }

  async drive(order: Order): Promise<Ride> {
    const driver = fork(join(import.meta.dirname, 'driver.ts'));
    driver.send(order);
    const [ride] = (await once(driver, 'message')) as [Ride];
    driver.kill();
    return ride;
  }

  async close(): Promise<void> {
    await this.stopServing();
    await this.cluster.dispose();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}
