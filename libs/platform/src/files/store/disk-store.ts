import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { BlobStore, type SpooledFile, type StoredObject } from './blob-store';

/** A folder of this machine. A file gets its name by `rename` after it was synced, so that none is ever there by half. */
export class DiskStore extends BlobStore {
  readonly place: string;

  constructor(private readonly folder: string) {
    super();
    this.place = `la cartella ${folder}`;
  }

  async keep({ path }: SpooledFile, key: string): Promise<void> {
    const target = join(this.folder, key);
    await this.makeFolder(dirname(target));
    await syncOf(path);
    await rename(path, target);
    await syncOf(dirname(target));
  }

  async open(key: string): Promise<Readable> {
    const file = await open(join(this.folder, key));
    return createReadStream('', { fd: file });
  }

  async sizeOf(key: string): Promise<number | undefined> {
    return stat(join(this.folder, key)).then(({ size }) => size, ifMissing(undefined));
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.folder, key), { force: true });
  }

  async *list(): AsyncGenerator<StoredObject> {
    yield* this.listUnder('blobs');
    yield* this.listUnder('parts');
  }

  private async *listUnder(key: string): AsyncGenerator<StoredObject> {
    const entries = await readdir(join(this.folder, key), { withFileTypes: true }).catch(ifMissing([]));
    for (const entry of entries) {
      const inner = `${key}/${entry.name}`;
      if (entry.isDirectory()) yield* this.listUnder(inner);
      else {
        const found = await stat(join(this.folder, inner)).catch(ifMissing(undefined));
        if (found) yield { key: inner, size: found.size, at: found.mtime };
      }
    }
  }

  /** A new folder is an entry of the one above it, which must reach the disk too. */
  private async makeFolder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let at = folder; at.length >= first.length; at = dirname(at)) await syncOf(dirname(at));
  }
}

async function syncOf(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return instead;
    throw error;
  };
}
