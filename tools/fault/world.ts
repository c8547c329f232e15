import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import { HANG_MS } from '../jest/patience.ts';
import { createTestCluster, freePort, type TestCluster } from '../postgres/index.ts';
import { ensureBuilt } from '../start/ensure-built.ts';
import { ORIGIN } from './origin.ts';
import { AppProcess, type Ending, expectAllAlive, ROOT } from './process.ts';
import { chance, type Chance } from './random.ts';

export interface WorldOptions {
  /** Off for a spec that prepares its own database. */
  readonly prepare?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * A PostgreSQL with durable settings, a data folder and the processes of one spec. Nothing outlives `close`,
 * and only processes started here are ever signalled.
 */
export class World {
  readonly cluster: TestCluster;
  readonly dataDir: string;
  readonly chance: Chance;
  readonly #env: NodeJS.ProcessEnv;
  #processes: AppProcess[] = [];

  private constructor(cluster: TestCluster, env: NodeJS.ProcessEnv) {
    this.cluster = cluster;
    this.dataDir = mkdtempSync(join(tmpdir(), 'lumit-fault-'));
    this.chance = chance();
    this.#env = env;
  }

  /** A migrated database with the imported content and the demo edition, unless `prepare` is false. */
  static async open({ prepare = true, env = {} }: WorldOptions = {}): Promise<World> {
    if (!process.env['FAULT_APP_DIR'])
      await ensureBuilt(['api'], new AbortController().signal, () => undefined);
    const world = new World(await createTestCluster({ durable: true }), env);
    console.log(`FAULT_SEED=${world.chance.seed}`);
    try {
      await applySwitches(world);
      if (prepare) for (const command of PREPARATION) await world.mustRun(...command);
      if (prepare && process.env['FAULT_SQL']) await world.sql(process.env['FAULT_SQL']);
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  /** What every process finds in its environment. */
  env(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      NODE_ENV: 'production',
      LUMIT_MODE: 'demo',
      DATABASE_URL: this.cluster.url,
      DATA_DIR: this.dataDir,
      WEB_DIR: join(ROOT, 'dist/web'),
      CONTENT_DIR: join(ROOT, 'content'),
      HOST: '127.0.0.1',
      ORIGIN,
      LOG_LEVEL: 'error',
      ...this.#env,
      ...extra,
    };
  }

  /** An API process that is ready, on `port` or a free one. */
  async api(extra: NodeJS.ProcessEnv = {}): Promise<AppProcess> {
    const port = extra['PORT'] ?? String(await freePort());
    return this.#track(new AppProcess({ script: 'main', env: this.env({ ...extra, PORT: port }) })).ready();
  }

  async worker(extra: NodeJS.ProcessEnv = {}): Promise<AppProcess> {
    return this.#track(new AppProcess({ script: 'worker', env: this.env(extra) })).ready();
  }

  /** A process that is expected to end by itself: a command, or a start that is refused. */
  async run(
    script: 'main' | 'worker' | 'cli',
    args: readonly string[] = [],
    extra: NodeJS.ProcessEnv = {},
  ): Promise<Ending & { said: string }> {
    const started = this.#track(new AppProcess({ script, args, env: this.env(extra) }));
    const ending = await started.ended;
    return { ...ending, said: started.said() };
  }

  async mustRun(...args: string[]): Promise<string> {
    const { code, said } = await this.run('cli', args);
    if (code !== 0) throw new Error(`${args.join(' ')}: exit ${code}\n${said}`);
    return said;
  }

  /** Rows of a query as superuser on the application's database. */
  async sql<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    const url = new URL(this.cluster.adminUrl);
    url.pathname = '/lumit';
    return querying(url.toString(), text, values);
  }

  async close(): Promise<void> {
    await Promise.all(this.#processes.filter((one) => one.isRunning()).map((one) => one.kill()));
    await this.cluster.dispose();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  #track(one: AppProcess): AppProcess {
    this.#processes.push(one);
    return one;
  }
}

const PREPARATION = [['db:migrate'], ['content:import'], ['demo:create']];

/** Sabotage of the database by environment: FAULT_DATABASE_SETTINGS="synchronous_commit=off". */
async function applySwitches(world: World): Promise<void> {
  for (const setting of (process.env['FAULT_DATABASE_SETTINGS'] ?? '').split(',').filter(Boolean)) {
    const [name, value] = setting.split('=');
    await world.sql(`ALTER DATABASE lumit SET ${name} = '${value}'`);
  }
}

/** One connection, one query, closed again. */
export async function querying<R extends QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: HANG_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until the answer is true; fails with `what` when `milliseconds` have passed. Returns how long it took. */
export async function eventually(
  what: string,
  check: () => Promise<boolean> | boolean,
  milliseconds = HANG_MS,
): Promise<number> {
  const began = Date.now();
  while (!(await check())) {
    expectAllAlive();
    if (Date.now() - began > milliseconds) throw new Error(`not within ${milliseconds} ms: ${what}`);
    await sleep(50);
  }
  return Date.now() - began;
}
