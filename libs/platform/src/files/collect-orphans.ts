import { UNUSED_HOURS } from '@lumit/shared';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, LessThan } from 'typeorm';
import { Clock } from '../clock';
import { JobHandler } from '../jobs/job-handler.decorator';
import { mayTakeAway } from './file-locks';
import { Spool } from './spool';
import { BlobStore, readKey } from './store/blob-store';
import { listUnusedFiles } from './unused-files';
import { StoredFile } from './stored-file.entity';
import { Upload } from './upload.entity';

export const COLLECT_ORPHANS = 'files.collect-orphans';
const QUARTER_HOUR = '*/15 * * * *';
/** Bytes are written before their row: younger ones may still get it. With the rhythm above, gone within the hour (P-09). */
const YOUNG_MS = 30 * 60_000;
const KEYS_AT_A_TIME = 500;
const STILL_USED = '23503';

export interface Collected {
  readonly uploads: number;
  readonly files: number;
  readonly objects: number;
}

/** Takes away what nobody needs: rows that nothing uses for a day, bytes that no row names. */
@Injectable()
export class CollectOrphans implements OnApplicationBootstrap {
  private readonly log = new Logger(CollectOrphans.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly store: BlobStore,
    private readonly spool: Spool,
  ) {}

  /** The workers may be on other machines: each process tidies its own on its start. */
  async onApplicationBootstrap(): Promise<void> {
    await this.spool.sweep(this.before(YOUNG_MS)).catch(() => undefined);
  }

  @JobHandler(COLLECT_ORPHANS, { cron: QUARTER_HOUR })
  async collect(): Promise<Collected> {
    const collected = {
      uploads: await this.forgetUploads(),
      files: await this.forgetFiles(),
      objects: await this.sweepStore(),
    };
    await this.spool.sweep(this.before(YOUNG_MS));
    if (Object.values(collected).some((n) => n > 0)) this.log.log({ collected }, 'files collected');
    return collected;
  }

  private async forgetUploads(): Promise<number> {
    const old = { createdAt: LessThan(this.before(UNUSED_HOURS * 3_600_000)) };
    return (await this.dataSource.getRepository(Upload).delete(old)).affected ?? 0;
  }

  private async forgetFiles(): Promise<number> {
    let forgotten = 0;
    const { manager } = this.dataSource;
    for (const id of await listUnusedFiles(manager, this.before(UNUSED_HOURS * 3_600_000))) {
      // The foreign key is the last word: a feature may have begun to use it this instant.
      const { affected } = await manager.delete(StoredFile, { id }).catch((error: unknown) => {
        if ((error as { driverError?: { code?: unknown } }).driverError?.code === STILL_USED)
          return { affected: 0 };
        throw error;
      });
      forgotten += affected ?? 0;
    }
    return forgotten;
  }

  private async sweepStore(): Promise<number> {
    let removed = 0;
    let keys: string[] = [];
    const young = this.before(YOUNG_MS);
    const knowsFiles = await this.dataSource.getRepository(StoredFile).exists();
    for await (const { key, at } of this.store.list()) {
      const what = readKey(key);
      if (!what || at >= young) continue;
      // A new or an empty database beside a full store is somebody's mistake: it takes no file away.
      if ('sha256' in what && !knowsFiles) continue;
      keys.push(key);
      if (keys.length < KEYS_AT_A_TIME) continue;
      removed += await this.sweepKeys(keys);
      keys = [];
    }
    return removed + (await this.sweepKeys(keys));
  }

  private async sweepKeys(keys: readonly string[]): Promise<number> {
    let removed = 0;
    const named = await this.namedOf(this.dataSource, keys);
    for (const key of keys) if (!named.has(key) && (await this.takeAway(key))) removed += 1;
    return removed;
  }

  /** Looks again under the key's lock: from here to the end no row about it can be written. */
  private takeAway(key: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      if (!(await mayTakeAway(manager, key)) || (await this.namedOf(manager, [key])).has(key)) return false;
      await this.store.remove(key);
      return true;
    });
  }

  /** Those of the keys that a row names. */
  private async namedOf(asked: Pick<DataSource, 'query'>, keys: readonly string[]): Promise<Set<string>> {
    const rows = await asked.query<{ key: string }[]>(NAMED, [keys]);
    return new Set(rows.map(({ key }) => key));
  }

  private before(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}

const NAMED = `
  SELECT key FROM unnest($1::text[]) AS key
  WHERE EXISTS (SELECT FROM stored_file f WHERE key = 'blobs/' || left(f.sha256, 2) || '/' || f.sha256 AND f.sha256 = right(key, 64))
     OR EXISTS (SELECT FROM upload_part p WHERE key LIKE 'parts/%' AND p.id::text = substr(key, 7))`;
