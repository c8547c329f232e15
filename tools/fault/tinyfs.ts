import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { querying, type World } from './world.ts';

const SPARE_MB = 8;

/** A disk that can be filled to the last byte, with the application's database on it. */
export interface TinyDisk {
  /** What it is made of: the report of a run says which. */
  readonly kind: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  /** Call it when the cluster has stopped. */
  close(): void;
}

/**
 * Moves the database onto a tmpfs a little larger than itself. Where mounting is refused (no root, a closed container) a trigger raises what
 * PostgreSQL raises then, SQLSTATE 53100: the application's part of the promise is proved all the same, PostgreSQL's is not.
 */
export async function putOnTinyDisk(world: World): Promise<TinyDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'lumit-tiny-'));
  const [database] = await world.sql<{ mb: number }>(
    'SELECT ceil(pg_database_size(current_database()) / 1048576.0)::int AS mb',
  );
  const size = (database?.mb ?? 0) + SPARE_MB;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (mounted.status === 0) return onTmpfs(world, folder, size);
  rmSync(folder, { recursive: true });
  console.warn(
    `P-11: no tmpfs here (${String(mounted.stderr ?? mounted.error).trim()}): the full disk is simulated.`,
  );
  return simulated(world);
}

async function onTmpfs(world: World, folder: string, size: number): Promise<TinyDisk> {
  const unmount = () => {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', unmount);
  const space = join(folder, 'space');
  mkdirSync(space);
  const { uid, gid } = statSync(join(world.cluster.folder, 'cluster'));
  for (const one of [folder, space]) chownSync(one, uid, gid);
  await querying(world.cluster.adminUrl, `CREATE TABLESPACE tiny LOCATION '${space}'`);
  await querying(world.cluster.adminUrl, 'ALTER DATABASE lumit SET TABLESPACE tiny');
  const ballast = join(folder, 'ballast');
  return {
    kind: `tmpfs of ${size} MB`,
    fill: async () => fillWith(ballast),
    free: async () => rmSync(ballast),
    close: () => {
      unmount();
      process.off('exit', unmount);
    },
  };
}

/** A folder on a disk of its own; `undefined` where mounting is refused. */
export function tinyFolder(folder: string, megabytes: number): TinyDisk | undefined {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status !== 0) return undefined;
  const unmount = () => void spawnSync('umount', ['-l', folder]);
  process.once('exit', unmount);
  const ballast = join(folder, 'ballast');
  return {
    kind: `tmpfs of ${megabytes} MB`,
    fill: async () => fillWith(ballast),
    free: async () => rmSync(ballast),
    close: () => {
      unmount();
      process.off('exit', unmount);
    },
  };
}

function fillWith(ballast: string): void {
  const file = openSync(ballast, 'a');
  const bytes = Buffer.alloc(65_536, 1);
  try {
    for (let size = bytes.length; size >= 512;) {
      try {
        writeSync(file, bytes, 0, size);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        size /= 2;
      }
    }
  } finally {
    closeSync(file);
  }
}

async function simulated(world: World): Promise<TinyDisk> {
  await world.sql(`CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
  const tables = ['answer_event', 'attempt_event', 'outgoing_mail', 'audit_entry', 'certificate'];
  return {
    kind: 'simulated by a trigger',
    fill: async () => {
      for (const table of tables)
        await world.sql(`CREATE TRIGGER disk_full BEFORE INSERT ON ${table} EXECUTE FUNCTION disk_full()`);
    },
    free: async () => {
      for (const table of tables) await world.sql(`DROP TRIGGER disk_full ON ${table}`);
    },
    close: () => undefined,
  };
}
