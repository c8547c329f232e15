import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { clusterHome, clusterPassword, lastPort, rememberPort, type ClusterHome } from './cluster-home.ts';
import { ADMIN_ROLE, APP_ROLE, createCluster, DATABASE } from './create-cluster.ts';
import { lockFolder, lockHolder } from './folder-lock.ts';
import { findPostmaster, killPostmaster, stopPostmaster } from './postmaster.ts';
import { isAlive, type ProcessId } from './processes.ts';
import { runServer, type ServerPlan } from './run-server.ts';
import { explainFailure, StartProblem } from './start-problem.ts';

export interface Cluster {
  /** Database `lumit` as the application's role. */
  url: string;
  /** The same database as superuser, for repairs and drills. */
  adminUrl: string;
  port: number;
  pid: number;
  /** PGDATA. */
  folder: string;
  isRunning(): boolean;
  /** Brings a server that died back on its port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface ClusterOptions {
  dataDir: string;
  log?: (line: string) => void;
}

export function lockFileOf(dataDir: string): string {
  return join(dataDir, 'lock');
}

function addresses(home: ClusterHome, port: number): { url: string; adminUrl: string } {
  const address = (role: string) =>
    `postgresql://${role}:${clusterPassword(home)}@127.0.0.1:${port}/${DATABASE}`;
  return { url: address(APP_ROLE), adminUrl: address(ADMIN_ROLE) };
}

/** Address of the database that a running `npm start` of this data folder serves; undefined when none runs. */
export function findRunningCluster(dataDir: string): string | undefined {
  const folder = resolve(dataDir);
  if (!existsSync(join(folder, 'postgres')) || !lockHolder(lockFileOf(folder))) return undefined;
  const home = clusterHome(folder);
  const server = findPostmaster(home.cluster);
  return server?.ready ? addresses(home, server.port).url : undefined;
}

/** Takes the data folder for this process, making it when it is new. Returns the release. */
export async function lockDataFolder(dataDir: string, dependsOn: ProcessId[] = []): Promise<() => void> {
  try {
    mkdirSync(dataDir, { recursive: true });
    return await lockFolder(lockFileOf(realpathSync(dataDir)), dataDir, dependsOn);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw explainFailure('usare la cartella dei dati', (error as Error).message, dataDir);
  }
}

/**
 * Starts the built-in PostgreSQL of a data folder whose lock the caller holds, creating it the first time. A server
 * left behind by a killed start is stopped first. Fails with a StartProblem in Italian.
 */
export async function startCluster({ dataDir, log = () => undefined }: ClusterOptions): Promise<Cluster> {
  try {
    return await bringUp(resolve(dataDir), log);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw explainFailure('avviare il database incorporato', (error as Error).message, dataDir);
  }
}

async function bringUp(dataDir: string, log: (line: string) => void): Promise<Cluster> {
  const home = clusterHome(dataDir);
  const { cluster, user } = home;
  if (home.note) log(home.note);
  const orphan = findPostmaster(cluster);
  if (orphan) {
    log(`Il database era rimasto acceso (processo ${orphan.process.pid}) dopo un’interruzione: lo riavvio.`);
    await stopPostmaster(orphan.process);
  }
  const binaries = findBinaries(user);
  if (!existsSync(cluster)) {
    log(`Creo il database incorporato in ${cluster}`);
    await createCluster({ cluster, binaries, user, password: clusterPassword(home), durable: true });
  }
  if (dirname(cluster) !== home.settings)
    log(`I dati del database sono in ${cluster} (l’utente del server non può entrare in ${dataDir})`);
  const plan: ServerPlan = {
    cluster,
    binaries,
    user,
    logFile: join(home.settings, 'log'),
    durable: true,
    sharedBuffers: '256MB',
  };
  let server = await runServer(plan, lastPort(home));
  const { port } = server;
  rememberPort(home, port);
  return {
    ...addresses(home, port),
    port,
    pid: server.process.pid,
    folder: cluster,
    isRunning: () => isAlive(server.process),
    restart: async () => {
      server = await runServer(plan, port);
      if (server.port === port) return;
      await stopPostmaster(server.process);
      throw new StartProblem(`La porta ${port} del database è stata presa da un altro programma.`);
    },
    stop: () => stopPostmaster(server.process),
    kill: () => killPostmaster(server.process),
  };
}
