import { createHash } from 'node:crypto';
import {
  type Actor,
  AppError,
  Audit,
  FileStore,
  notFound,
  StoredFile,
  toSmallPicture,
} from '@lumit/platform';
import type { SiteLogo } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { refuseStrangers } from '../refuse-strangers';
import { Logo } from './logo.entity';

/** 21 × 14 mm on a certificate, as large as the emblem of the Union may be beside it: at 544 pixels an inch. */
const BOX = { width: 450, height: 300 };
/** One of both is enough: 240 pixels an inch on paper. */
const LEAST = { width: 200, height: 130 };

/** Logos of organisations: made ready once, kept for ever, given to anybody. */
@Injectable()
export class Logos {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: FileStore,
    private readonly audit: Audit,
  ) {}

  /**
   * Makes a logo of a picture that the actor has uploaded; it stands nowhere before the settings name it. The same picture
   * again is the same logo. @throws AppError refused, not_found
   */
  async add(actor: Actor, organisationId: string, fileId: string, at: Date): Promise<SiteLogo> {
    refuseStrangers(actor, organisationId);
    const files = this.dataSource.getRepository(StoredFile);
    const file = await files.findOneBy({ id: fileId, ownerId: actor.personId });
    if (!file) throw new AppError('refused', [{ code: 'organisation.logo_no_file' }]);
    if (!file.mediaType.startsWith('image/'))
      throw new AppError('unsupported', [{ code: 'organisation.logo_no_picture' }]);
    const { bytes, width, height } = await toSmallPicture(await this.store.open(file), BOX);
    if (width < LEAST.width && height < LEAST.height)
      throw new AppError('refused', [
        {
          code: 'organisation.logo_small',
          params: { width, height, leastWidth: LEAST.width, leastHeight: LEAST.height },
        },
      ]);
    const sha256 = createHash('sha256').update(bytes).digest();
    return this.dataSource.transaction(async (manager) => {
      const row = { organisationId, fileId, picture: bytes, sha256, width, height, addedAt: at };
      const { identifiers } = await manager
        .createQueryBuilder()
        .insert()
        .into(Logo)
        .values(row)
        .orIgnore()
        .execute();
      const logo = await manager.findOneOrFail(Logo, {
        select: { id: true, width: true, height: true },
        where: { organisationId, sha256 },
      });
      if (identifiers.some((one) => one?.['id'] === logo.id))
        await this.audit.record(manager, {
          actorId: actor.personId,
          action: 'organisation.logo_added',
          objectKind: 'organisation',
          objectId: organisationId,
          organisationId,
          details: { logoId: logo.id, fileId, sha256: sha256.toString('hex') },
        });
      return toSiteLogo(logo);
    });
  }

  /** The picture, for anybody. @throws AppError not_found */
  async picture(id: string): Promise<Buffer> {
    const row = await this.dataSource
      .getRepository(Logo)
      .findOne({ select: { id: true, picture: true }, where: { id } });
    if (!row) throw notFound();
    return row.picture;
  }

  /** Pictures by id, in the caller's transaction. @throws when one is not there, which a trigger rules out */
  async pictures(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.find(Logo, {
      select: { id: true, picture: true },
      where: { id: In([...ids]) },
    });
    const found = new Map(rows.map(({ id, picture }) => [id, picture]));
    for (const id of ids) if (!found.has(id)) throw new Error(`Logo ${id} is not there.`);
    return found;
  }
}

/** Those of the logos that are an organisation's, by id. */
export async function logosOf(
  manager: EntityManager,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SiteLogo>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.find(Logo, {
    select: { id: true, width: true, height: true },
    where: { organisationId, id: In([...ids]) },
  });
  return new Map(rows.map((row) => [row.id, toSiteLogo(row)]));
}

const toSiteLogo = ({ id, width, height }: Pick<Logo, 'id' | 'width' | 'height'>): SiteLogo => ({
  id,
  width,
  height,
});
