import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canEnter, serverUser, type ServerUser } from './server-user.ts';
import { StartProblem } from './start-problem.ts';

/** Where the built-in database of a data folder lives. */
export interface ClusterHome {
  /** Password, port, log: always in the data folder. */
  settings: string;
  /** PGDATA. */
  cluster: string;
  user: ServerUser | undefined;
  /** Something the person should hear, in Italian. */
  note?: string;
}

const OUTSIDE = '/var/lib/lumit';
const RECORD = 'location';

function writeWhole(file: string, text: string): void {
  // By rename: replaces a file that another user wrote, and no reader sees half of it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A recorded place outside counts unless this data folder is a copy of another that is still there. */
function recordedOutside(settings: string, dataDir: string): string | undefined {
  const place = readText(join(settings, RECORD));
  if (!place || !existsSync(join(place, 'cluster'))) return undefined;
  const maker = readText(join(place, 'data-folder'));
  const copied = maker !== undefined && maker !== dataDir && existsSync(join(maker, 'postgres', RECORD));
  return copied ? undefined : place;
}

function moveOutside(inside: string, outside: string): void {
  const copy = `${outside}.moving`;
  rmSync(copy, { recursive: true, force: true });
  // cp -a keeps owners and modes, on which PostgreSQL insists; Node's own copy does not.
  const { status, stderr } = spawnSync('cp', ['-a', '--', inside, copy], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  renameSync(copy, outside);
  rmSync(inside, { recursive: true });
}

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user, and that user must be able to walk to
 * its files. Under a home of mode 700 it cannot: then the cluster stands in /var/lib/lumit/<hash of the data
 * folder>, outside, and the data folder says where.
 */
function placeForRoot(settings: string, dataDir: string): ClusterHome {
  const inside = join(settings, 'cluster');
  const user = serverUser(inside) as ServerUser;
  if (canEnter(settings, user)) return { settings, cluster: inside, user };
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const recorded = recordedOutside(settings, dataDir);
  const place = recorded ?? join(OUTSIDE, hash);
  const cluster = join(place, 'cluster');
  const note = recorded ? undefined : setAside(place);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  if (statSync(place).uid !== 0 || !canEnter(place, user)) {
    throw new StartProblem(
      `La cartella ${place} non va bene per il database: scegli una cartella raggiungibile da tutti con DATA_DIR.`,
    );
  }
  if (existsSync(inside)) moveOutside(inside, cluster);
  writeWhole(join(place, 'data-folder'), `${dataDir}\n`);
  writeWhole(join(settings, RECORD), `${place}\n`);
  return { settings, cluster, user: serverUser(cluster), note };
}

/** A data folder without record was deleted and made anew: its old database is kept, out of the way. */
function setAside(place: string): string | undefined {
  if (!existsSync(join(place, 'cluster'))) return undefined;
  const kept = `${place}.old-${statSync(place).ctimeMs.toFixed(0)}`;
  renameSync(place, kept);
  return `La cartella dei dati è nuova: il database di prima resta in ${kept} (puoi cancellarlo).`;
}

/** Finds, and for the first start prepares, the home of a data folder's cluster. Creates the folders it names. */
export function clusterHome(dataDir: string): ClusterHome {
  const settings = join(dataDir, 'postgres');
  mkdirSync(settings, { recursive: true, mode: 0o755 });
  const real = realpathSync(settings);
  if (process.getuid?.() === 0) return placeForRoot(real, realpathSync(dataDir));
  return { settings: real, cluster: join(real, 'cluster'), user: undefined };
}

/** The cluster's password, made on the first call; 0600. */
export function clusterPassword({ settings, cluster }: ClusterHome): string {
  const file = join(settings, 'password');
  const known = readText(file);
  if (known) return known;
  if (existsSync(cluster)) {
    throw new StartProblem(
      `Manca il file ${file} con la password del database in ${cluster}: rimettilo dalla copia di sicurezza.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  writeWhole(file, `${password}\n`);
  return password;
}

/** Same port as last time when it is free: a psql or a bookmark goes on working. */
export function lastPort({ settings }: ClusterHome): number | undefined {
  return Number(readText(join(settings, 'port'))) || undefined;
}

export function rememberPort({ settings }: ClusterHome, port: number): void {
  writeWhole(join(settings, 'port'), `${port}\n`);
}
