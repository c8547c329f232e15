import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BACKUP_LOCK } from '@lumit/platform';
import { Client } from 'pg';
import { type CopiedFiles, type FilePlaces, type NamedFile, saveFiles } from './backup-files';
import { type BackupLine, BackupProblem, rowLine } from './backup-format';
import { fileProblem } from './file-problem';
import { draftOf, keepFile, refuseTaken } from './keep-file';
import { listMigrations, listTables, quoted, type TableShape } from './list-tables';
import { readBackup } from './read-backup';

const ROWS_AT_A_TIME = 500;

export interface BackupReport {
  readonly file: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
  /** `null` when files were left out. */
  readonly files: CopiedFiles | null;
}

export interface BackupRequest {
  readonly url: string;
  readonly file: string;
  readonly at: Date;
  /** Whether a file that is there already may be replaced. */
  readonly overwrite: boolean;
  /** `null`: the rows alone. */
  readonly files: FilePlaces | null;
}

/**
 * Writes all tables as they stand at one instant (repeatable read) while people go on working.
 * The file appears under its name only when it is whole, on the disk, and has been read back and proved.
 * @throws BackupProblem when the file cannot be written, is there already, or does not read back as it was written.
 */
export async function writeBackup(request: BackupRequest): Promise<BackupReport> {
  const { file, overwrite } = request;
  const draft = draftOf(file);
  try {
    await refuseTaken(file, overwrite);
    const report = await writeDraft(request, await open(draft, 'wx', 0o600));
    await proveDraft(draft, report);
    await keepFile(draft, file, overwrite);
    return report;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileProblem(error, file, 'scrivere');
  }
}

async function writeDraft({ url, file, at, files }: BackupRequest, draft: FileHandle): Promise<BackupReport> {
  const report = {
    file,
    rows: {} as Record<string, number>,
    sha256: '',
    files: null as CopiedFiles | null,
  };
  const client = new Client({ connectionString: url });
  // A connection that breaks also fails the query under way, which tells; without a listener it would end the process.
  client.on('error', () => undefined);
  const sink = draft.createWriteStream({ flush: true });
  try {
    await client.connect();
    // What the rows of this instant name is not collected while it is copied.
    await client.query('SELECT pg_advisory_lock_shared($1)', [BACKUP_LOCK]);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await pipeline(Readable.from(lines(client, report, at)), createGzip({ level: 6 }), sink);
    if (files) report.files = await saveFiles(await namedFiles(client), files);
    await client.query('COMMIT');
    return report;
  } finally {
    sink.destroy();
    await client.end().catch(() => undefined);
  }
}

async function namedFiles(client: Client): Promise<NamedFile[]> {
  const { rows } = await client.query<NamedFile>(
    'SELECT DISTINCT sha256, size FROM stored_file ORDER BY sha256',
  );
  return rows;
}

/** What was written is what a restore will read: found out now, not on the day it is needed. */
async function proveDraft(draft: string, report: BackupReport): Promise<void> {
  const tail = await readBackup(draft).catch((error: unknown) => {
    if (error instanceof BackupProblem)
      throw new BackupProblem(
        `il backup appena scritto non si rilegge (${error.message}): nessun file è stato lasciato`,
      );
    throw error;
  });
  if (tail.sha256 !== report.sha256)
    throw new BackupProblem('il backup appena scritto ha un’altra impronta: nessun file è stato lasciato');
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
      const text = `${rowLine(row)}\n`;
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
