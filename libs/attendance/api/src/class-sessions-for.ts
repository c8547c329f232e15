import type { EntityManager } from 'typeorm';
import { ClassSession } from './class-session.entity';

/** The calendar, in order of time, of people in these groups: what is for everybody and what is for a group of theirs. */
export function classSessionsFor(
  manager: EntityManager,
  editionId: string,
  groups: readonly (string | null)[],
): Promise<ClassSession[]> {
  return manager
    .createQueryBuilder(ClassSession, 'c')
    .where('c.edition_id = :editionId', { editionId })
    .andWhere('(c.group_name is null or c.group_name = any(:groups))', { groups })
    .orderBy('c.starts_at')
    .addOrderBy('c.number')
    .getMany();
}
