import { withinReach } from '@lumit/courses/api';
import { type Actor, type Holder, notFound, type Reach, reachOf } from '@lumit/platform';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ClassSession } from './class-session.entity';

export type ScopedClassSession = ClassSession & {
  edition: { id: string; organisationId: string; settings: Record<string, unknown> };
};

/** Who reads or writes a register, and where they may. */
export type RegisterActor = Pick<Actor, 'personId' | 'grants'>;

/** The class session with its edition, or not found: also when it is another edition's. */
export async function getClassSession(
  manager: EntityManager,
  actor: Holder,
  id: string,
): Promise<ScopedClassSession> {
  return found(
    await scoped(manager, reachOf(actor, 'see-registers')).andWhere('c.id = :id', { id }).getOne(),
  );
}

/** The same, holding the register: whoever else writes to it waits. Take it before any enrolment. */
export async function lockClassSession(
  manager: EntityManager,
  id: string,
  reach: Reach,
): Promise<ScopedClassSession> {
  const query = scoped(manager, reach).andWhere('c.id = :id', { id });
  return found(await query.setLock('for_no_key_update', undefined, ['c']).getOne());
}

function scoped(
  manager: EntityManager,
  { editions, organisations }: Reach,
): SelectQueryBuilder<ClassSession> {
  return manager
    .createQueryBuilder(ClassSession, 'c')
    .innerJoin('c.edition', 'e')
    .leftJoinAndSelect('c.group', 'g')
    .addSelect(['e.id', 'e.organisationId', 'e.settings'])
    .where(withinReach('e', ':editions', ':organisations'), { editions, organisations });
}

function found(row: ClassSession | null): ScopedClassSession {
  if (!row?.edition) throw notFound();
  return row as ScopedClassSession;
}
