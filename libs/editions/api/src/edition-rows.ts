import { Edition } from '@lumit/courses/api';
import { refused } from '@lumit/platform';
import { type EntityManager, QueryFailedError } from 'typeorm';

/**
 * A name in addresses stands for one edition of an organisation. Holds the organisation, so that two who choose the same
 * name at once are told apart. `id`: of the edition that may keep it; null: of none.
 */
export async function refuseTakenSlug(
  manager: EntityManager,
  { id, organisationId, slug }: Pick<Edition, 'organisationId' | 'slug'> & { readonly id: string | null },
): Promise<void> {
  await manager.query('select id from organisation where id = $1 for no key update', [organisationId]);
  const other = await manager.findOneBy(Edition, { organisationId, slug });
  if (other && other.id !== id)
    throw refused([{ code: 'edition.slug_taken', params: { title: other.title, field: 'slug' } }]);
}

/** What may go with an edition: plans and settings of the office, and the roles it gave in it. */
const GOES_WITH_IT = ['class_session', 'quiz_setting', 'certificate_rules', 'role_grant', 'edition_group'];
const FOREIGN_KEY = '23503';

/** How many rows of each kind went with it. @throws AppError `refused` where something of people points to it */
export async function removeEdition(
  manager: EntityManager,
  editionId: string,
): Promise<Record<string, number>> {
  const gone: Record<string, number> = {};
  try {
    for (const table of GOES_WITH_IT) {
      const [, count] = await manager.query<[unknown, number]>(
        'delete from ' + table + ' where edition_id = $1',
        [editionId],
      );
      gone[table] = count;
    }
    await manager.delete(Edition, editionId);
  } catch (error) {
    if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === FOREIGN_KEY)
      throw refused([{ code: 'edition.has_traces' }]);
    throw error;
  }
  return gone;
}
