import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestCluster } from '../../../../tools/postgres/index.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

export interface DemoServer {
  readonly url: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** What the commands before the start printed, as JSON. */
  readonly printed: readonly unknown[];
  /** Ends the process that answers requests; the database and the worker stay. */
  stopWeb(): Promise<void>;
  /** Starts it again at the same address, with another build of the web app if one is given. */
  startWeb(webDir?: string): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Run on the empty database before the start; without them it is the demo. */
  readonly commands?: ReadonlyArray<readonly string[]>;
  readonly env?: Readonly<Record<string, string>>;
  /** PostgreSQL with the settings that production asks for. */
  readonly durable?: boolean;
}

const DEMO = [['db:migrate'], ['content:import'], ['demo:create']];

/** The built application as `npm start` runs it, demo included, on a database of its own. */
export async function startDemoServer({
  commands = DEMO,
  env: more,
  durable = false,
}: StartOptions = {}): Promise<DemoServer> {
  const cluster = await createTestCluster({ durable });
  const dataDir = mkdtempSync(join(tmpdir(), 'lumit-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    DATABASE_URL: cluster.url,
    PORT: String(port),
    ORIGIN: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    ...more,
  };
  const printed: unknown[] = [];
  for (const command of commands) {
    const done = spawnSync(process.execPath, ['dist/api/cli.mjs', ...command, '--json'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`${command.join(' ')}: ${done.stdout}${done.stderr}`);
    printed.push(JSON.parse(done.stdout));
  }
  let web: ChildProcess | undefined = await start('main', env);
  const worker = await start('worker', env);
  const stopWeb = async () => {
    if (web) await end(web);
    web = undefined;
  };
  return {
    url,
    dataDir,
    databaseUrl: cluster.url,
    printed,
    stopWeb,
    startWeb: async (webDir) => {
      web = await start('main', webDir ? { ...env, WEB_DIR: webDir } : env);
    },
    stop: async () => {
      await Promise.all([stopWeb(), end(worker)]);
      await cluster.dispose();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function start(name: 'main' | 'worker', env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [`dist/api/${name}.mjs`], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((done, fail) => {
    child.once('message', () => done(child));
    child.once('exit', (code) => fail(new Error(`${name} ended with code ${code}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
