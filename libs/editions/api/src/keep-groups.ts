import type { GroupOfEdition } from '@lumit/editions/domain';
import { EditionGroup } from '@lumit/enrolments/api';
import type { EntityManager } from 'typeorm';

/**
 * Makes the groups of an edition those of the list, in its order. Groups that are not in it are deleted: that nobody is in
 * them was asked before, under the same lock.
 */
export async function keepGroups(
  manager: EntityManager,
  editionId: string,
  groups: readonly GroupOfEdition[],
): Promise<void> {
  const kept = groups.flatMap(({ id }) => id ?? []);
  await manager.query('delete from edition_group where edition_id = $1 and id <> all($2::uuid[])', [
    editionId,
    kept,
  ]);
  // Names and places are unique at every moment: those that stay step aside before they take their new ones.
  await manager.query(
    'update edition_group set position = -position, name = id::text where edition_id = $1',
    [editionId],
  );
  for (const [index, { id, name }] of groups.entries()) {
    const values = { name, position: index + 1 };
    if (id === null) await manager.insert(EditionGroup, { editionId, ...values });
    else await manager.update(EditionGroup, { id, editionId }, values);
  }
}
