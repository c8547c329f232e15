import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type NewUpload, PART_SIZE } from '@lumit/shared';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';
import { CONFIG, type Config } from '../config/config';
import { AppError, notFound } from '../errors/app-error';
import { claimedKind } from './file-kinds';
import { holdKey } from './file-locks';
import { fileRefusal } from './file-refusals';
import { FileStore, type KeptBytes } from './file-store';
import { Spool, TooManyBytes } from './spool';
import { BlobStore, partKey, type SpooledFile } from './store/blob-store';
import { Upload, UploadPart } from './upload.entity';

/**
 * Files on their way in, of one person each. What was answered with 200 is safe: each part is an object of its own, synced
 * before its row is written, and goes on from there after a lost line, a closed page or a killed server.
 */
@Injectable()
export class Uploads {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly store: BlobStore,
    private readonly spool: Spool,
    private readonly files: FileStore,
  ) {}

  /** Sets the announced bytes aside from the person's quota. @throws AppError unsupported, too_large */
  async create(personId: string, { name, size }: NewUpload, at: Date): Promise<Upload> {
    const { kinds, maxBytes } = this.config.files;
    const kind = claimedKind(name);
    if (!kind || !kinds.includes(kind)) throw fileRefusal.kind(name, kinds);
    if (size > maxBytes) throw fileRefusal.tooLarge(name, maxBytes);
    return this.dataSource.transaction(async (manager) => {
      await this.files.refuseOverQuota(manager, { personId, uploadId: null }, size);
      const upload = { ownerId: personId, name, size, received: 0, createdAt: at, fileId: null };
      return manager.getRepository(Upload).save(upload);
    });
  }

  async get(personId: string, id: string): Promise<Upload> {
    const upload = await this.find(personId, id);
    if (!upload) throw notFound();
    return upload;
  }

  private find(personId: string, id: string): Promise<Upload | null> {
    const uploads = this.dataSource.getRepository(Upload);
    return uploads.findOne({ where: { id, ownerId: personId }, relations: { file: true } });
  }

  /**
   * Adds the bytes that follow `offset`. Of two at once with the same offset one counts; the other is told where to go on.
   * @throws AppError conflict with `current.received`, refused when the part is too small or too large
   */
  async append(personId: string, id: string, part: { offset: number; bytes: Readable | undefined }) {
    const upload = await this.get(personId, id);
    const { offset, bytes } = part;
    if (!bytes) throw fileRefusal.notBytes();
    if (upload.fileId !== null || upload.received !== offset) throw fileRefusal.offset(upload.received);
    const spooled = await this.spoolPart(bytes, upload.size - offset);
    try {
      await this.keepPart(upload, spooled);
    } finally {
      await this.spool.drop(spooled);
    }
    return this.get(personId, id);
  }

  /**
   * Makes a file of an upload that is all there; asked again it answers the same. What turns out to be of another kind than
   * its name says is thrown away whole. @throws AppError conflict, unsupported, too_large
   */
  async finish(personId: string, id: string, at: Date): Promise<Upload> {
    const upload = await this.get(personId, id);
    if (upload.fileId !== null) return upload;
    if (upload.received < upload.size) throw fileRefusal.incomplete(upload.received, upload.size);
    try {
      await this.makeFile(upload, at);
    } catch (error) {
      // Somebody else may have finished it meanwhile and taken its parts away.
      const now = await this.find(personId, id);
      if (now && now.fileId !== null) return now;
      if (now && error instanceof AppError && error.kind === 'unsupported') await this.forget(now);
      throw error;
    }
    return this.get(personId, id);
  }

  /** Forgets an upload; the file it became stays. */
  async abandon(personId: string, id: string): Promise<void> {
    await this.forget(await this.get(personId, id));
  }

  private async forget({ id, fileId }: Upload): Promise<void> {
    const parts = await this.partsOf(id);
    const as = { id, fileId: fileId ?? IsNull() };
    const { affected } = await this.dataSource.getRepository(Upload).delete(as);
    if (affected === 1) await this.dropParts(parts);
  }

  private async spoolPart(bytes: Readable, rest: number): Promise<SpooledFile> {
    const { atLeast, atMost } = PART_SIZE;
    try {
      const spooled = await this.spool.write(unclosed(bytes), Math.min(rest, atMost));
      if (spooled.size >= Math.min(rest, atLeast)) return spooled;
      await this.spool.drop(spooled);
    } catch (error) {
      if (!(error instanceof TooManyBytes)) throw error;
    }
    // The rest of it is read and forgotten, so that the answer arrives and the connection can be used again.
    bytes.resume();
    throw fileRefusal.partSize(Math.min(rest, atLeast), Math.min(rest, atMost));
  }

  /** Bytes first, then the row. What is left without a row by a failure is collected later: it may have been committed. */
  private async keepPart(upload: Upload, spooled: SpooledFile): Promise<void> {
    const id = randomUUID();
    const key = partKey(id);
    await this.store.keep(spooled, key);
    const isNext = await this.dataSource.transaction(async (manager) => {
      await holdKey(manager, key);
      if ((await this.store.sizeOf(key)) !== spooled.size) throw new AppError('busy');
      const [moved] = await manager.query<[{ starts_at: number }[], number]>(MOVE_ON, [
        upload.id,
        upload.received,
        spooled.size,
      ]);
      if (moved.length === 0) return false;
      const row = { uploadId: upload.id, startsAt: upload.received, size: spooled.size, id };
      await manager.getRepository(UploadPart).insert(row);
      return true;
    });
    if (isNext) return;
    await this.store.remove(key);
    throw fileRefusal.offset((await this.get(upload.ownerId, upload.id)).received);
  }

  private async makeFile(upload: Upload, at: Date): Promise<void> {
    const parts = await this.partsOf(upload.id);
    const bytesThere = parts.reduce((sum, { size }) => sum + size, 0);
    if (bytesThere !== upload.size) throw fileRefusal.incomplete(bytesThere, upload.size);
    const bytes = await this.files.put(this.bytesOf(parts), upload.name);
    await this.recordFile(upload, bytes, at);
    await this.dropParts(parts);
  }

  private async recordFile(upload: Upload, bytes: KeptBytes, at: Date): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const owner = { personId: upload.ownerId, uploadId: upload.id };
      const file = await this.files.record(manager, bytes, owner, at);
      const { affected } = await manager
        .getRepository(Upload)
        .createQueryBuilder()
        .update({ fileId: file.id })
        .where('id = :id AND file_id IS NULL', { id: upload.id })
        .execute();
      // Rolls the second row back: one upload becomes one file.
      if (affected !== 1) throw fileRefusal.incomplete(upload.received, upload.size);
      await manager.getRepository(UploadPart).delete({ uploadId: upload.id });
    });
  }

  private partsOf(uploadId: string): Promise<UploadPart[]> {
    return this.dataSource
      .getRepository(UploadPart)
      .find({ where: { uploadId }, order: { startsAt: 'ASC' } });
  }

  private async *bytesOf(parts: readonly UploadPart[]): AsyncGenerator<Uint8Array> {
    for (const { id } of parts) yield* (await this.store.open(partKey(id))) as AsyncIterable<Uint8Array>;
  }

  /** Their rows are gone. What cannot be removed now is collected later. */
  private async dropParts(parts: readonly UploadPart[]): Promise<void> {
    for (const { id } of parts) await this.store.remove(partKey(id)).catch(() => undefined);
  }
}

/** Closing the body of a request that is refused would cut the connection before the answer. */
const unclosed = (bytes: Readable) => bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;

const MOVE_ON = `
  UPDATE upload SET received = received + $3 WHERE id = $1 AND received = $2 AND file_id IS NULL
  RETURNING received - $3 AS starts_at`;
