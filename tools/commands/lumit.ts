import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { constants } from 'node:os';
import { findRunningCluster, lockDataFolder, startCluster, type Cluster } from '../postgres/index.ts';
import { ensureBuilt } from '../start/ensure-built.ts';
import { findGuardians } from '../start/guardians.ts';
import { tell } from '../start/run-until-stopped.ts';
import { appEnvironment, readStartSettings, type StartSettings } from '../start/settings.ts';

const WITHOUT_DATABASE = ['content:check', 'help'];

function needsDatabase(args: string[]): boolean {
  const help = args.length === 0 || args.some((arg) => ['--help', '-h', '--version', '-V'].includes(arg));
  return !help && !WITHOUT_DATABASE.includes(args[0] ?? '');
}

interface Database {
  url: string | undefined;
  release: () => Promise<void>;
}

/** The database of a running start, else the built-in one for as long as the command lasts. */
async function borrowDatabase({ databaseUrl, dataDir }: StartSettings): Promise<Database> {
  const url = databaseUrl ?? findRunningCluster(dataDir);
  if (url) return { url, release: async () => undefined };
  const unlock = await lockDataFolder(dataDir, findGuardians());
  let cluster: Cluster | undefined;
  const release = async () => {
    await cluster?.stop();
    unlock();
  };
  try {
    // What the database says goes to stderr: stdout belongs to the command (--json).
    cluster = await startCluster({ dataDir, log: console.error });
  } catch (error) {
    await release();
    throw error;
  }
  return { url: cluster.url, release };
}

async function runCli(args: string[], settings: StartSettings): Promise<number> {
  // Ctrl-C reaches the command too, through the terminal; this process stays to stop the database after it.
  const child = spawn(process.execPath, ['--enable-source-maps', join(settings.appDir, 'cli.mjs'), ...args], {
    stdio: 'inherit',
    env: appEnvironment(process.env, settings),
  });
  for (const name of ['SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill(name));
  process.on('SIGINT', () => undefined);
  const [code, name] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return name ? 128 + constants.signals[name] : (code ?? 1);
}

async function lumit(args: string[]): Promise<number> {
  const settings = readStartSettings(process.env);
  if (!settings.standIn) await ensureBuilt(['api'], new AbortController().signal, console.error);
  if (!needsDatabase(args)) return await runCli(args, settings);
  const { url, release } = await borrowDatabase(settings);
  try {
    return await runCli(args, { ...settings, databaseUrl: url });
  } finally {
    await release();
  }
}

try {
  process.exit(await lumit(process.argv.slice(2)));
} catch (error) {
  tell(error);
  process.exit(1);
}
