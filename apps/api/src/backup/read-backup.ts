import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type BackupHead, BackupProblem, type BackupTail, parseLine } from './backup-format';
import { fileProblem } from './file-problem';
import { splitLines } from './split-lines';

export interface BackupVisitor {
  head?(head: BackupHead): Promise<void> | void;
  /** A row as JSON text, in the order of the file. */
  row?(table: string, json: string): Promise<void> | void;
}

/** Goes through a backup once and proves it whole. @throws BackupProblem when it is no backup, cut, or changed. */
export async function readBackup(file: string, visitor: BackupVisitor = {}): Promise<BackupTail> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  // Once reading has stopped for one reason, gzip may still find another: nobody waits for it any more.
  unzipped.on('error', () => undefined);
  try {
    return await readLines(splitLines(unzipped), visitor);
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_'))
      throw new BackupProblem(
        'il file è troncato o danneggiato, oppure non è un backup: usa un altro backup',
      );
    throw fileProblem(error, file, 'leggere');
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

async function readLines(lines: AsyncIterable<Buffer>, visitor: BackupVisitor): Promise<BackupTail> {
  const digest = createHash('sha256');
  const counts: Record<string, number> = {};
  let table: string | undefined;
  let tail: BackupTail | undefined;
  let first = true;
  for await (const bytes of lines) {
    const line = parseLine(bytes);
    if (first && !('lumitBackup' in line)) throw new BackupProblem('il file non è un backup di LUMIT');
    first = false;
    if ('sha256' in line) {
      tail = line;
      continue;
    }
    digest.update(bytes).update('\n');
    if ('lumitBackup' in line) await visitor.head?.(line);
    else if ('table' in line) {
      table = line.table;
      counts[table] = 0;
    } else if (table !== undefined) {
      counts[table] = (counts[table] ?? 0) + 1;
      await visitor.row?.(table, line.row);
    }
  }
  if (!tail) throw new BackupProblem('il file è troncato: manca la fine. Usa un altro backup');
  if (tail.sha256 !== digest.digest('hex') || !sameCounts(tail.rows, counts))
    throw new BackupProblem(
      'il contenuto non corrisponde alla sua impronta: il file è stato modificato o è danneggiato',
    );
  return tail;
}

function sameCounts(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
