import { createHash, randomUUID } from 'node:crypto';
import { open, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SpooledFile } from './store/blob-store';

/** More bytes came than were announced or are allowed. */
export class TooManyBytes extends Error {}

/** Files on their way in: a folder on this machine, on the disk of the store where the store is a disk. */
export class Spool {
  constructor(private readonly folder: string) {}

  /**
   * Writes a stream to a file of its own, counting and hashing as it passes; memory stays flat. Nothing is left of one that fails.
   * @throws TooManyBytes as soon as more than `atMost` came
   */
  async write(source: AsyncIterable<Uint8Array>, atMost: number): Promise<SpooledFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${randomUUID()}.part`);
    const digest = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        size += chunk.length;
        if (size > atMost) return done(new TooManyBytes());
        digest.update(chunk);
        done(null, chunk);
      },
    });
    const file = await open(path, 'wx', 0o600);
    try {
      await pipeline(source, measure, file.createWriteStream());
      return { path, size, sha256: digest.digest('hex') };
    } catch (error) {
      await this.drop({ path });
      throw error;
    }
  }

  async drop({ path }: Pick<SpooledFile, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** Takes away what a killed process left behind. Returns how many files. */
  async sweep(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || !name.endsWith('.part') || found.mtime >= before) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }
}
