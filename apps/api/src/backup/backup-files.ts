import { dirname, join } from 'node:path';
import { blobKey, type BlobStore, DiskStore, Spool, type SpooledFile } from '@lumit/platform';
import { BackupProblem } from './backup-format';

/** Where the bytes of files are, and where a backup keeps its copies of them. */
export interface FilePlaces {
  readonly store: BlobStore;
  /** One folder for all backups beside it: a file is copied once, however many backups name it. */
  readonly folder: string;
}

/** A file as the rows of a backup name it. */
export interface NamedFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface CopiedFiles {
  readonly named: number;
  /** Those that were not there yet. */
  readonly copied: number;
}

/** Where the copies lie unless somebody says otherwise. */
export const filesBeside = (backup: string): string => join(dirname(backup), 'files');

/**
 * Copies into the folder what it lacks, each proved by its SHA-256 as it passes.
 * @throws BackupProblem that counts the files which are missing or have other bytes
 */
export async function saveFiles(
  files: readonly NamedFile[],
  { store, folder }: FilePlaces,
): Promise<CopiedFiles> {
  const copies = new DiskStore(folder);
  const lost: NamedFile[] = [];
  let copied = 0;
  for (const file of files) {
    const key = blobKey(file.sha256);
    if ((await copies.sizeOf(key)) === file.size) continue;
    if (await copyProved(file, store, { to: copies, by: new Spool(join(folder, 'incoming')) })) copied += 1;
    else lost.push(file);
  }
  refuseLost(lost, store.place, 'il backup non è stato scritto');
  return { named: files.length, copied };
}

/**
 * Brings every file that the backup names into the store, from the copies or, without one, proves that it is there.
 * @throws BackupProblem that counts those of which neither has the right bytes; the database is not touched then
 */
export async function bringFiles(
  files: readonly NamedFile[],
  { store, folder }: FilePlaces,
  spool: Spool,
): Promise<CopiedFiles> {
  const copies = new DiskStore(folder);
  const lost: NamedFile[] = [];
  let copied = 0;
  for (const file of files) {
    if (await copyProved(file, copies, { to: store, by: spool })) copied += 1;
    // Read and written again where it is: that proves it, and mends nothing.
    else if (!(await copyProved(file, store, { to: store, by: spool }))) lost.push(file);
  }
  refuseLost(lost, `${copies.place} né ${store.place}`, 'non è stato ripristinato nulla');
  return { named: files.length, copied };
}

/** Whether the bytes are where they should be and arrived as they should be. */
async function copyProved(
  file: NamedFile,
  from: BlobStore,
  { to, by }: { to: BlobStore; by: Spool },
): Promise<boolean> {
  const key = blobKey(file.sha256);
  if ((await from.sizeOf(key)) !== file.size) return false;
  const spooled: SpooledFile = await by.write((await from.open(key)) as AsyncIterable<Uint8Array>, file.size);
  try {
    if (spooled.sha256 !== file.sha256) return false;
    await to.keep(spooled, key);
    return true;
  } finally {
    await by.drop(spooled);
  }
}

function refuseLost(lost: readonly NamedFile[], where: string, so: string): void {
  const [first] = lost;
  if (!first) return;
  const many = lost.length === 1 ? 'un file manca o ha' : `${lost.length} file mancano o hanno`;
  throw new BackupProblem(
    `${many} altri byte in ${where} (il primo: SHA-256 ${first.sha256}, ${first.size} byte): ${so}`,
  );
}
