import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/config';
import { AppError } from '../errors/app-error';
import { cleanPicture, isPicture } from './clean-picture';
import { FILE_KINDS, type FileKind } from './file-kinds';
import { holdKey, holdOwner } from './file-locks';
import { fileRefusal } from './file-refusals';
import { agreedKind } from './judge-content';
import { Spool, TooManyBytes } from './spool';
import { blobKey, BlobStore, type SpooledFile } from './store/blob-store';
import { StoredFile } from './stored-file.entity';

/** Bytes that are safe in the store; nothing points at them yet. */
export interface KeptBytes {
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly sha256: string;
}

/** Whose a new row is. */
export interface Owner {
  readonly personId: string;
  /** An upload of theirs that becomes this file: what it set aside of the quota is free again. */
  readonly uploadId: string | null;
}

/**
 * Files of people. Bytes first, then the row (P-09): `put` resolves when the bytes would survive a power cut, `record` writes
 * the row in the caller's transaction. What is put and never recorded is taken away by `CollectOrphans`.
 */
@Injectable()
export class FileStore {
  private pictures: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly store: BlobStore,
    private readonly spool: Spool,
  ) {}

  /**
   * Takes in a stream under a name: judges its type by its bytes, writes pictures anew, and keeps it under its SHA-256.
   * @throws AppError too_large, or unsupported when content and extension do not agree on an allowed kind
   */
  async put(source: AsyncIterable<Uint8Array>, name: string): Promise<KeptBytes> {
    const arrived = await this.write(source, name);
    try {
      const kind = await agreedKind(name, arrived.path, this.config.files.kinds);
      if (!kind) throw fileRefusal.content(name);
      if (isPicture(kind)) return await this.keepPicture(arrived, name, kind);
      await this.store.keep(arrived, blobKey(arrived.sha256));
      return { name, kind, size: arrived.size, sha256: arrived.sha256 };
    } finally {
      await this.spool.drop(arrived);
    }
  }

  /** Writes the row. @throws AppError too_large when the owner's quota is used up */
  async record(manager: EntityManager, bytes: KeptBytes, owner: Owner, at: Date): Promise<StoredFile> {
    await this.refuseOverQuota(manager, owner, bytes.size);
    const key = blobKey(bytes.sha256);
    await holdKey(manager, key);
    // Nobody can take it away any more. If somebody just did, the caller sends it once more.
    if ((await this.store.sizeOf(key)) !== bytes.size) throw new AppError('busy');
    return manager.getRepository(StoredFile).save({
      ownerId: owner.personId,
      name: bytes.name,
      mediaType: FILE_KINDS[bytes.kind].mediaType,
      size: bytes.size,
      sha256: bytes.sha256,
      createdAt: at,
    });
  }

  /** Counts what the person has and what their open uploads set aside; until the transaction ends nobody else counts. */
  async refuseOverQuota(manager: EntityManager, owner: Owner, size: number): Promise<void> {
    const { quotaBytes } = this.config.files;
    await holdOwner(manager, owner.personId);
    const [row] = await manager.query<{ used: number }[]>(USED, [owner.personId, owner.uploadId]);
    const free = quotaBytes - (row?.used ?? 0);
    if (size > free) throw fileRefusal.quota(quotaBytes, free);
  }

  /** @throws when the store has lost it */
  open(file: Pick<StoredFile, 'sha256'>): Promise<Readable> {
    return this.store.open(blobKey(file.sha256));
  }

  /** One at a time in each process: a large one takes its pixels' worth of memory. */
  private async keepPicture(
    arrived: SpooledFile,
    name: string,
    kind: 'jpg' | 'png' | 'webp',
  ): Promise<KeptBytes> {
    const before = this.pictures;
    let isDone = () => {};
    this.pictures = new Promise((resolve) => (isDone = resolve));
    await before;
    const clean = await cleanPicture(arrived.path, kind)
      .then((picture) => this.write(picture, name))
      .catch((error: unknown) => {
        // Those of the disk have a code; the others say that this is no picture to its end.
        throw (error as { code?: unknown }).code === undefined && !(error instanceof AppError)
          ? fileRefusal.content(name)
          : error;
      })
      .finally(isDone);
    try {
      await this.store.keep(clean, blobKey(clean.sha256));
      return { name, kind, size: clean.size, sha256: clean.sha256 };
    } finally {
      await this.spool.drop(clean);
    }
  }

  private async write(source: AsyncIterable<Uint8Array>, name: string): Promise<SpooledFile> {
    const { maxBytes } = this.config.files;
    try {
      return await this.spool.write(source, maxBytes);
    } catch (error) {
      throw error instanceof TooManyBytes ? fileRefusal.tooLarge(name, maxBytes) : error;
    }
  }
}

const USED = `
  SELECT (coalesce((SELECT sum(size) FROM stored_file WHERE owner_id = $1), 0)
        + coalesce((SELECT sum(size) FROM upload WHERE owner_id = $1 AND file_id IS NULL AND id IS DISTINCT FROM $2), 0))::float8 AS used`;
