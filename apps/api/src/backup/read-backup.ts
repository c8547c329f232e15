import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { type BackupHead, type BackupLine, BackupProblem, type BackupTail } from './backup-format';

export interface BackupVisitor {
  head?(head: BackupHead): Promise<void> | void;
  /** A row as JSON text, in the order of the file. */
  row?(table: string, json: string): Promise<void> | void;
}

/** Goes through a backup once and proves it whole. @throws BackupProblem when it is no backup, cut, or changed. */
export async function readBackup(file: string, visitor: BackupVisitor = {}): Promise<BackupTail> {
  const digest = createHash('sha256');
  const counts: Record<string, number> = {};
  let table = '';
  let tail: BackupTail | undefined;
  let first = true;
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  const texts = createInterface({ input: unzipped, crlfDelay: Infinity });
  source.on('error', (error) => unzipped.destroy(error));
  // Once reading has stopped for one reason, gzip may still find another: nobody waits for it any more.
  for (const stream of [unzipped, texts]) stream.on('error', () => undefined);
  try {
    for await (const text of texts) {
      const line = parse(text);
      if (first && !('lumitBackup' in line)) throw new BackupProblem('il file non è un backup di LUMIT');
      first = false;
      if ('sha256' in line) {
        tail = line;
        continue;
      }
      digest.update(`${text}\n`);
      if ('lumitBackup' in line) await visitor.head?.(line);
      else if ('table' in line) {
        table = line.table;
        counts[table] = 0;
      } else {
        counts[table] = (counts[table] ?? 0) + 1;
        await visitor.row?.(table, text.slice('{"row":'.length, -1));
      }
    }
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new BackupProblem(`il file ${file} non esiste`);
    if (code?.startsWith('Z_'))
      throw new BackupProblem('il file è troncato o danneggiato: usa un altro backup');
    throw error;
  } finally {
    source.destroy();
    unzipped.destroy();
  }
  if (!tail) throw new BackupProblem('il file è troncato: manca la fine. Usa un altro backup');
  if (tail.sha256 !== digest.digest('hex'))
    throw new BackupProblem(
      'il contenuto non corrisponde alla sua impronta: il file è stato modificato o è danneggiato',
    );
  return tail;
}

function parse(text: string): BackupLine {
  try {
    return JSON.parse(text) as BackupLine;
  } catch {
    throw new BackupProblem('il file è troncato o non è un backup di LUMIT');
  }
}
