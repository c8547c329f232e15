import { BACKUP_LOCK, type Spool } from '@lumit/platform';
import { Client } from 'pg';
import { migrateDatabase } from '../migrate';
import { MIGRATIONS } from '../migrations/index';
import { bringFiles, type FilePlaces, type NamedFile } from './backup-files';
import { BackupProblem, type BackupTail } from './backup-format';
import { listMigrations, listTables, quoted, type TableShape } from './list-tables';
import { readBackup } from './read-backup';

const ROWS_AT_A_TIME = 200;
/** PostgreSQL takes 256 MB in one jsonb; a certificate's row holds its PDF. */
const CHARACTERS_AT_A_TIME = 16_000_000;

/**
 * Restores a backup into a database that holds nobody yet. The file is read whole and proved first; then everything
 * is loaded in one transaction, foreign keys last, so a restore that fails leaves the database as it was. A backup of an
 * older build is loaded into the tables that build had, and then migrated.
 * @throws BackupProblem
 */
export async function restoreBackup(url: string, file: string, places: RestorePlaces): Promise<BackupTail> {
  const named = new Map<string, NamedFile>();
  let migrations: readonly string[] = [];
  const tail = await readBackup(file, {
    head: (head) => {
      refuseNewer(head.migrations);
      migrations = head.migrations;
    },
    row: (table, json) => {
      if (table === 'stored_file') named.set(...byHash(json));
    },
  });
  await migrateDatabase(url, migrations);
  const client = new Client({ connectionString: url });
  // A connection that breaks also fails the query under way, which tells; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [BACKUP_LOCK]);
    await client.query('BEGIN');
    const tables = new Map((await listTables(client)).map((t) => [t.name, t]));
    await refuseUnlessEmpty(client, tables);
    await bringFiles([...named.values()], places, places.spool);
    const keys = await dropForeignKeys(client);
    const load = loader(client, tables);
    await refuseOtherTables(client, migrations);
    await readBackup(file, { row: load.add });
    await load.flush();
    // Checks put off to the end come now: a table with one that waits takes no key.
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    if (tables.has('upload')) await forgetUploads(client);
    for (const key of keys) await client.query(key);
    await continueIdentities(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  await migrateDatabase(url);
  return tail;
}

/** Where files are brought, and by which way. */
export interface RestorePlaces extends FilePlaces {
  readonly spool: Spool;
}

function byHash(json: string): [string, NamedFile] {
  const { sha256, size } = JSON.parse(json) as NamedFile;
  return [sha256, { sha256, size }];
}

/** Parts that were on their way in are in no backup: who was sending begins again. */
async function forgetUploads(client: Client): Promise<void> {
  await client.query('DELETE FROM upload_part');
  await client.query('DELETE FROM upload');
}

async function refuseUnlessEmpty(client: Client, tables: Map<string, TableShape>): Promise<void> {
  for (const name of tables.keys()) {
    const { rowCount } = await client.query('SELECT 1 FROM ' + quoted(name) + ' LIMIT 1');
    if (rowCount)
      throw new BackupProblem(
        `la base di dati contiene già dati (tabella ${name}): ripristina in una base di dati nuova`,
      );
  }
}

function refuseNewer(migrations: readonly string[]): void {
  const unknown = migrations.find((wanted) => MIGRATIONS.every(({ name }) => name !== wanted));
  if (unknown !== undefined)
    throw new BackupProblem(
      `il backup è di una versione più recente del programma (migrazione ${unknown}): usa quella versione, o una successiva`,
    );
}

/** A database that was migrated further than the backup has no tables for it. */
async function refuseOtherTables(client: Client, wanted: readonly string[]): Promise<void> {
  const here = await listMigrations(client);
  if (here.join() === wanted.join()) return;
  throw new BackupProblem(
    `il backup è di una versione precedente (ultima migrazione ${wanted.at(-1)}, qui ${here.at(-1)}): ripristina in una base di dati nuova, senza tabelle`,
  );
}

/** Cycles between tables make any order of loading wrong: the keys go, and come back checked. Returns the statements that restore them. */
async function dropForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows)
    await client.query('ALTER TABLE ' + table + ' DROP CONSTRAINT ' + quoted(name));
  return rows.map(
    ({ table, name, definition }) =>
      'ALTER TABLE ' + table + ' ADD CONSTRAINT ' + quoted(name) + ' ' + definition,
  );
}

function loader(client: Client, tables: Map<string, TableShape>) {
  let current = '';
  let waiting: string[] = [];
  let characters = 0;
  const flush = async () => {
    const shape = tables.get(current);
    if (waiting.length === 0) return;
    if (!shape) throw new BackupProblem(`il backup contiene la tabella sconosciuta ${current}`);
    const columns = shape.columns.map(quoted).join(', ');
    const values = shape.columns.map((name) => valueOf(shape, name)).join(', ');
    const target = quoted(current);
    await client.query(
      'INSERT INTO ' +
        target +
        ' (' +
        columns +
        ') OVERRIDING SYSTEM VALUE SELECT ' +
        values +
        ' FROM jsonb_populate_recordset(NULL::' +
        target +
        ', $1::jsonb)',
      [`[${waiting.join(',')}]`],
    );
    waiting = [];
    characters = 0;
  };
  const add = async (table: string, json: string) => {
    if (table !== current) {
      await flush();
      current = table;
    }
    waiting.push(json);
    characters += json.length;
    if (waiting.length >= ROWS_AT_A_TIME || characters >= CHARACTERS_AT_A_TIME) await flush();
  };
  return { add, flush };
}

/** `jsonb_populate_recordset` reads the JSON value null as SQL NULL. */
function valueOf(shape: TableShape, column: string): string {
  return shape.jsonColumns.includes(column)
    ? 'coalesce(' + quoted(column) + ", 'null'::jsonb)"
    : quoted(column);
}

/** Identity columns go on after the highest number restored. */
async function continueIdentities(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT c.oid::regclass::text AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE a.attidentity <> '' AND c.relnamespace = 'public'::regnamespace`,
  );
  for (const { table, column } of rows) {
    await client.query(
      'SELECT setval(pg_get_serial_sequence($1, $2), coalesce((SELECT max(' +
        quoted(column) +
        ') FROM ' +
        table +
        '), 0) + 1, false)',
      [table, column],
    );
  }
}
