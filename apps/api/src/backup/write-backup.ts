import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import type { BackupLine } from './backup-format';
import { listMigrations, listTables, quoted, type TableShape } from './list-tables';

const ROWS_AT_A_TIME = 500;

export interface BackupReport {
  readonly file: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
}

/**
 * Writes all tables as they stand at one instant (repeatable read) while people go on working.
 * The file appears under its name only when it is whole and on the disk.
 */
export async function writeBackup(url: string, file: string, at: Date): Promise<BackupReport> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const draft = `${file}.part`;
  const report = { file, rows: {} as Record<string, number>, sha256: '' };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await pipeline(
      Readable.from(lines(client, report, at)),
      createGzip({ level: 6 }),
      createWriteStream(draft, { mode: 0o600, flush: true }),
    );
    await client.query('COMMIT');
    await rename(draft, file);
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
    return report;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* lines(
  client: Client,
  report: { rows: Record<string, number>; sha256: string },
  at: Date,
): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const line = (content: BackupLine) => {
    const text = `${JSON.stringify(content)}\n`;
    digest.update(text);
    return text;
  };
  yield line({ lumitBackup: 1, createdAt: at.toISOString(), migrations: await listMigrations(client) });
  for (const table of await listTables(client)) {
    yield line({ table: table.name });
    report.rows[table.name] = 0;
    for await (const row of rowsOf(client, table)) {
      report.rows[table.name] = (report.rows[table.name] ?? 0) + 1;
      const text = `{"row":${row}}\n`;
      digest.update(text);
      yield text;
    }
  }
  report.sha256 = digest.digest('hex');
  yield `${JSON.stringify({ rows: report.rows, sha256: report.sha256 })}\n`;
}

async function* rowsOf(client: Client, table: TableShape): AsyncGenerator<string> {
  const order = table.keyColumns.map(quoted).join(', ') || 'ctid';
  await client.query(
    'DECLARE backup_rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ' +
      quoted(table.name) +
      ' t ORDER BY ' +
      order,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>('FETCH ' + ROWS_AT_A_TIME + ' FROM backup_rows');
    for (const { row } of rows) yield row;
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  await client.query('CLOSE backup_rows');
}
