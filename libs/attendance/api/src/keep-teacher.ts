import type { EntityManager } from 'typeorm';
import { Teacher } from './teacher.entity';

/** Somebody to teach; the person is their account, the body where they work. */
export type TeacherToKeep = Pick<Teacher, 'organisationId' | 'name'> &
  Partial<Pick<Teacher, 'bodyId' | 'personId'>>;

/**
 * The teacher with this account; without one, the teacher of this name and body who has none either. Made where there is
 * nobody yet. In the transaction of `manager`. Gives the id.
 */
export async function keepTeacher(
  manager: EntityManager,
  { organisationId, name, bodyId = null, personId = null }: TeacherToKeep,
): Promise<string> {
  const known = manager.createQueryBuilder(Teacher, 't').where('t.organisation_id = :organisationId', {
    organisationId,
  });
  const found = await (
    personId === null
      ? known
          .andWhere('t.name = :name and t.person_id is null', { name })
          .andWhere('t.body_id is not distinct from cast(:bodyId as uuid)', { bodyId })
      : known.andWhere('t.person_id = :personId', { personId })
  )
    .orderBy('t.id')
    .getOne();
  return (found ?? (await manager.save(Teacher, { organisationId, name, bodyId, personId }))).id;
}
