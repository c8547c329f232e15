import { Edition, editionReach, withinReach } from '@lumit/courses/api';
import { conflict, type Holder, notFound } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import { lastChangeOf } from './last-change';

/** The edition as one who sets it up sees it, held until the end of the transaction. @throws AppError `not_found` for anybody else */
export async function lockEdition(
  manager: EntityManager,
  actor: Holder,
  editionId: string,
): Promise<Edition> {
  const [editions, organisations] = editionReach(actor, 'manage-editions');
  const edition = await manager
    .createQueryBuilder(Edition, 'e')
    .where('e.id = :editionId', { editionId })
    .andWhere(withinReach('e', ':editions', ':organisations'), { editions, organisations })
    .setLock('for_no_key_update')
    .getOne();
  if (!edition) throw notFound();
  return edition;
}

/** Whoever writes over a version has read it; else who wrote the newer one, and when. @throws AppError `conflict` */
export async function mustBeVersion(
  manager: EntityManager,
  edition: Edition,
  version: number,
): Promise<void> {
  if (edition.version === version) return;
  const { by, at } = await lastChangeOf(manager, edition.id);
  throw conflict({
    code: 'edition.changed_by_others',
    params: { ...(by && { by }), ...(at && { at: at.toISOString() }) },
  });
}
