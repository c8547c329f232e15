import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartProblem } from '../postgres/index.ts';

export const ROOT = join(import.meta.dirname, '../..');

export interface StartSettings {
  dataDir: string;
  /** The API's port; `explicit` when the person chose it. */
  port: number;
  explicit: boolean;
  /** Undefined: the built-in database. */
  databaseUrl: string | undefined;
  /** Folder with main.mjs, worker.mjs and cli.mjs. */
  appDir: string;
  /** A stand-in for the application (tests): nothing is built. */
  standIn: boolean;
}

type Environment = Record<string, string | undefined>;

/** The folder of data: DATA_DIR, else .data of this checkout. */
export function dataDirOf(env: Environment): string {
  return env['DATA_DIR'] ? resolve(env['DATA_DIR']) : join(ROOT, '.data');
}

/** The application reads this secret from its file too: both must mean the same database. */
function secretIn(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new StartProblem(`DATABASE_URL_FILE: il file ${file} non si può leggere.`);
  }
}

export function readStartSettings(env: Environment): StartSettings {
  const port = env['PORT'] ?? '';
  if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    throw new StartProblem(
      `PORT=${port} non è una porta: indica un numero fra 1 e 65535 (0 = una libera qualsiasi).`,
    );
  }
  return {
    dataDir: dataDirOf(env),
    port: port === '' ? 3000 : Number(port),
    explicit: port !== '' && port !== '0',
    databaseUrl: env['DATABASE_URL'] || secretIn(env['DATABASE_URL_FILE']),
    appDir: env['LUMIT_APP_DIR'] ? resolve(env['LUMIT_APP_DIR']) : join(ROOT, 'dist/api'),
    standIn: Boolean(env['LUMIT_APP_DIR']),
  };
}

/** What the API, the worker and the command line find in their environment. */
export function appEnvironment(
  env: Environment,
  settings: Pick<StartSettings, 'dataDir' | 'databaseUrl'>,
): Environment {
  return {
    ...env,
    LUMIT_MODE: env['LUMIT_MODE'] ?? 'demo',
    NODE_ENV: 'production',
    DATABASE_URL: settings.databaseUrl,
    DATA_DIR: settings.dataDir,
    WEB_DIR: env['WEB_DIR'] ?? join(ROOT, 'dist/web'),
    CONTENT_DIR: env['CONTENT_DIR'] ?? join(ROOT, 'content'),
    LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn',
  };
}
