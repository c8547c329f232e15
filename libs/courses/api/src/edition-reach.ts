import { type Holder, notFound, reachOf } from '@lumit/platform';
import type { Permission } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { Edition } from './edition.entity';

/**
 * Condition in SQL: the edition with this alias is one where somebody holds the permission, by itself or with its whole
 * organisation. The two parameters are those of `editionReach`.
 */
export const withinReach = (alias: string, editions: string, organisations: string): string =>
  `(${alias}.id = any(${editions}::uuid[]) or ${alias}.organisation_id = any(${organisations}::uuid[]))`;

/** What `withinReach` takes: ids of editions, ids of organisations. */
export function editionReach(
  actor: Holder,
  permission: Permission,
): [editions: readonly string[], organisations: readonly string[]] {
  const { editions, organisations } = reachOf(actor, permission);
  return [editions, organisations];
}

/** The edition as one who may do this there sees it. @throws AppError `not_found` for anybody else */
export async function getEditionFor(
  manager: EntityManager,
  actor: Holder,
  permission: Permission,
  editionId: string,
): Promise<Edition> {
  return found(await within(manager, actor, permission, editionId).getOne());
}

/** The same, held until the end of the transaction: whoever else sets it up, or plans in it, waits. Take it before its class sessions. */
export async function lockEditionFor(
  manager: EntityManager,
  actor: Holder,
  permission: Permission,
  editionId: string,
): Promise<Edition> {
  return found(await within(manager, actor, permission, editionId).setLock('for_no_key_update').getOne());
}

function within(manager: EntityManager, actor: Holder, permission: Permission, editionId: string) {
  const [editions, organisations] = editionReach(actor, permission);
  return manager
    .createQueryBuilder(Edition, 'e')
    .where('e.id = :editionId', { editionId })
    .andWhere(withinReach('e', ':editions', ':organisations'), { editions, organisations });
}

function found(edition: Edition | null): Edition {
  if (!edition) throw notFound();
  return edition;
}
