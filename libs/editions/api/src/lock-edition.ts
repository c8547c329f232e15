import { type Edition, lockEditionFor } from '@lumit/courses/api';
import { conflict, type Holder } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import { lastChangeOf } from './last-change';

/** The edition as one who sets it up sees it, held until the end of the transaction. @throws AppError `not_found` for anybody else */
export const lockEdition = (manager: EntityManager, actor: Holder, editionId: string): Promise<Edition> =>
  lockEditionFor(manager, actor, 'manage-editions', editionId);

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
