import { mkdirSync, watch as watchFiles } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { watch } from 'rolldown';
import { createServer, type ViteDevServer } from 'vite';
import { apiBundle } from '../build/api-bundle.ts';
import { hashInputs } from '../build/inputs-hash.ts';
import { freePort, lockDataFolder, startCluster } from '../postgres/index.ts';
import { readDemoAccess, readyText, type DemoAccess } from './announce.ts';
import { AppProcess } from './app-process.ts';
import { findGuardians } from './guardians.ts';
import { RunningProcesses } from './leftovers.ts';
import { choosePort } from './port.ts';
import { tell } from './run-until-stopped.ts';
import { runStep } from './run-step.ts';
import { appEnvironment, ROOT, type StartSettings } from './settings.ts';

const APP = join(ROOT, 'dist/dev-api');
const QUIET_MS = 300;

/** `npm run dev`: the API built again and restarted at every change, the web app served by Vite with hot reload. */
export class DevSession {
  #settings: StartSettings;
  #stop: AbortSignal;
  #log: (line: string) => void;
  #env: NodeJS.ProcessEnv = {};
  #apps: AppProcess[] = [];
  #migrations = '';
  #processes: RunningProcesses;
  #closers: (() => unknown)[] = [];

  constructor(settings: StartSettings, stop: AbortSignal, log: (line: string) => void) {
    this.#settings = settings;
    this.#stop = stop;
    this.#log = log;
    this.#processes = new RunningProcesses(settings.dataDir);
  }

  async run(): Promise<void> {
    const { dataDir } = this.#settings;
    this.#closers.push(await lockDataFolder(dataDir, findGuardians()));
    await this.#processes.stopLeftovers();
    const databaseUrl = this.#settings.databaseUrl ?? (await this.#startDatabase());
    const apiPort = await choosePort(this.#settings.port, this.#settings.explicit, this.#log);
    const vite = await this.#startVite(`http://127.0.0.1:${apiPort}`);
    const address = `http://127.0.0.1:${vite.config.server.port}`;
    this.#env = {
      ...appEnvironment(process.env, { dataDir, databaseUrl }),
      HOST: '127.0.0.1',
      PORT: String(apiPort),
      // The browser speaks to Vite: requests carry its origin.
      ORIGIN: address,
    };
    await this.#buildAndWatch();
    const demo = await this.#demoAccess();
    this.#watchContent();
    this.#log(
      readyText({ address, demo, mailFolder: join(dataDir, 'mail'), builtIn: !this.#settings.databaseUrl }),
    );
    if (!this.#stop.aborted) await once(this.#stop, 'abort');
  }

  async close(): Promise<void> {
    for (const close of this.#closers.reverse()) await close();
  }

  async #startDatabase(): Promise<string> {
    const cluster = await startCluster({ dataDir: this.#settings.dataDir, log: this.#log });
    this.#closers.push(() => cluster.stop());
    this.#stop.throwIfAborted();
    return cluster.url;
  }

  async #startVite(apiOrigin: string): Promise<ViteDevServer> {
    process.env['API_ORIGIN'] = apiOrigin;
    const port = await freePort(5173);
    const server = { host: '127.0.0.1', port, strictPort: true };
    const vite = await createServer({
      configFile: join(ROOT, 'apps/web/vite.config.ts'),
      clearScreen: false,
      server,
    });
    this.#closers.push(() => vite.close());
    return await vite.listen();
  }

  /** Resolves after the first good build has started. */
  async #buildAndWatch(): Promise<void> {
    mkdirSync(APP, { recursive: true });
    const { input, output } = apiBundle(ROOT, APP);
    const watcher = watch({ ...input, output, watch: { clearScreen: false } });
    this.#closers.push(async () => {
      await watcher.close();
      await this.#stopApps();
    });
    await new Promise<void>((resolve) => {
      watcher.on('event', async (event) => {
        if (event.code === 'ERROR') this.#log(String(event.error));
        if (event.code === 'BUNDLE_END') await event.result.close();
        // One rebuild at a time: Rolldown waits for this listener.
        if (event.code === 'END') await this.#reload().then(resolve, tell);
      });
      this.#stop.addEventListener('abort', () => resolve(), { once: true });
    });
    this.#stop.throwIfAborted();
  }

  async #reload(): Promise<void> {
    if (this.#stop.aborted) return;
    await this.#stopApps();
    const migrations = hashInputs(ROOT, ['apps/api/src/migrations']);
    if (migrations !== this.#migrations) await this.#cli('aggiornare lo schema del database', 'db:migrate');
    this.#migrations = migrations;
    const onSpawn = (pid: number) => this.#processes.add(pid);
    this.#apps = [
      { name: 'Il server', script: 'main.mjs' },
      { name: 'Il worker', script: 'worker.mjs' },
    ].map(
      ({ name, script }) =>
        new AppProcess({ name, script: join(APP, script), env: this.#env, log: this.#log, onSpawn }),
    );
    for (const app of this.#apps) app.givenUp.catch(() => this.#log('Attendo la prossima modifica.'));
    this.#log(`API avviata (${new Date().toLocaleTimeString('it-IT')})`);
  }

  async #stopApps(): Promise<void> {
    await Promise.all(this.#apps.map((app) => app.stop()));
    this.#apps = [];
    this.#processes.clear();
  }

  #cli(doing: string, ...args: string[]): Promise<string> {
    return runStep({ script: join(APP, 'cli.mjs'), args, env: this.#env, doing, stop: this.#stop });
  }

  async #demoAccess(): Promise<DemoAccess | undefined> {
    await this.#cli('importare i corsi di content/', 'content:import', '--confirm-all');
    return readDemoAccess(await this.#cli('creare l’edizione di prova', 'demo:create', '--json'));
  }

  #watchContent(): void {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watchFiles(join(ROOT, 'content'), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#cli('importare i corsi di content/', 'content:import', '--confirm-all').then(
          () => this.#log('Corsi importati.'),
          tell,
        );
      }, QUIET_MS);
    });
    this.#closers.push(() => {
      clearTimeout(timer);
      watcher.close();
    });
  }
}
