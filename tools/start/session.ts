import { join } from 'node:path';
import { lockDataFolder, startCluster, type Cluster } from '../postgres/index.ts';
import { readDemoAccess, readyText, waitingLines, type DemoAccess } from './announce.ts';
import { AppProcess } from './app-process.ts';
import { ensureBuilt } from './ensure-built.ts';
import { findGuardians } from './guardians.ts';
import { RunningProcesses } from './leftovers.ts';
import { choosePort } from './port.ts';
import { runStep } from './run-step.ts';
import { appEnvironment, type StartSettings } from './settings.ts';
import { watchDatabase } from './watch-database.ts';

type Log = (line: string) => void;

/** One `npm start`, from the lock to the last line. Whatever was opened is closed again by `close`, last first. */
export class Session {
  #settings: StartSettings;
  #stop: AbortSignal;
  #log: Log;
  #closers: (() => unknown)[] = [];

  constructor(settings: StartSettings, stop: AbortSignal, log: Log) {
    this.#settings = settings;
    this.#stop = stop;
    this.#log = log;
  }

  /** Runs until `stop` is asked (resolves) or something cannot go on (rejects with a StartProblem). */
  async run(): Promise<void> {
    const { dataDir, databaseUrl, standIn } = this.#settings;
    this.#closers.push(await lockDataFolder(dataDir, findGuardians()));
    const processes = new RunningProcesses(dataDir);
    await processes.stopLeftovers();
    const cluster = databaseUrl ? undefined : await this.#startDatabase();
    if (!standIn) await ensureBuilt(['api', 'web'], this.#stop, this.#log);
    const settings = { dataDir, databaseUrl: databaseUrl ?? cluster?.url };
    const env = appEnvironment(process.env, settings);
    const demo = await this.#prepareDatabase(env);
    const { apps, address } = await this.#startApps(env, processes);
    this.#log(
      readyText({ address, demo, mailFolder: join(dataDir, 'mail'), builtIn: cluster !== undefined }),
    );
    const ends: Promise<unknown>[] = [...apps.map((app) => app.givenUp), this.#stopped()];
    if (cluster) ends.push(watchDatabase(cluster, this.#stop, this.#log));
    await Promise.race(ends);
  }

  /** People stop being served first, then the database, then the folder is free for the next start. */
  async close(): Promise<void> {
    for (const close of this.#closers.reverse()) await close();
    this.#closers = [];
  }

  async #startDatabase(): Promise<Cluster> {
    const cluster = await startCluster({ dataDir: this.#settings.dataDir, log: this.#log });
    this.#closers.push(() => cluster.stop());
    this.#stop.throwIfAborted();
    return cluster;
  }

  async #prepareDatabase(env: NodeJS.ProcessEnv): Promise<DemoAccess | undefined> {
    const script = join(this.#settings.appDir, 'cli.mjs');
    const step = (doing: string, ...args: string[]) =>
      runStep({ script, args, env, doing, stop: this.#stop });
    await step('aggiornare lo schema del database', 'db:migrate');
    this.#tellWaiting(
      await step('importare i corsi di content/', 'content:import', '--unattended', '--json'),
    );
    if (env['LUMIT_MODE'] !== 'demo') return undefined;
    return readDemoAccess(await step('creare l’edizione di prova', 'demo:create', '--json'));
  }

  /** Changes of the courses that reach people's results wait for somebody's word; the service starts with the courses it has. */
  #tellWaiting(printed: string): void {
    for (const line of waitingLines(printed)) this.#log(line);
  }

  async #startApps(
    env: NodeJS.ProcessEnv,
    processes: RunningProcesses,
  ): Promise<{ apps: AppProcess[]; address: string }> {
    const port = await choosePort(this.#settings.port, this.#settings.explicit, this.#log);
    const address = `http://127.0.0.1:${port}`;
    const common = { log: this.#log, onSpawn: (pid: number) => processes.add(pid) };
    const plan = {
      ...env,
      HOST: env['HOST'] ?? '127.0.0.1',
      PORT: String(port),
      ORIGIN: env['ORIGIN'] ?? address,
    };
    const { appDir } = this.#settings;
    const apps = [
      new AppProcess({ ...common, name: 'Il server', script: join(appDir, 'main.mjs'), env: plan }),
      new AppProcess({ ...common, name: 'Il worker', script: join(appDir, 'worker.mjs'), env: plan }),
    ];
    this.#closers.push(async () => {
      await Promise.all(apps.map((app) => app.stop()));
      processes.clear();
    });
    const allReady = Promise.all(apps.map((app) => app.ready));
    await Promise.race([allReady, this.#stopped(), ...apps.map((app) => app.givenUp)]);
    this.#stop.throwIfAborted();
    return { apps, address };
  }

  #stopped(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#stop.aborted) resolve();
      else this.#stop.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
