import { type Actor, notFound } from '@lumit/platform';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ClassSession } from './class-session.entity';

export type ScopedClassSession = ClassSession & {
  edition: { organisationId: string; settings: Record<string, unknown> };
};

/** Whose registers somebody may touch: tutors those of their editions, administrators those of their organisation. */
export type RegisterScope = Pick<Actor, 'tutorOf' | 'adminOf'>;

/** Who writes into a register, and where. */
export type RegisterActor = RegisterScope & Pick<Actor, 'personId'>;

/** The class session with its edition, or not found: also when it is another edition's. */
export async function getClassSession(
  manager: EntityManager,
  id: string,
  scope: RegisterScope,
): Promise<ScopedClassSession> {
  return found(await scoped(manager, scope).andWhere('c.id = :id', { id }).getOne());
}

/** The same, holding the register: whoever else writes to it waits. Take it before any enrolment. */
export async function lockClassSession(
  manager: EntityManager,
  id: string,
  scope: RegisterScope,
): Promise<ScopedClassSession> {
  const query = scoped(manager, scope).andWhere('c.id = :id', { id });
  return found(await query.setLock('for_no_key_update', undefined, ['c']).getOne());
}

function scoped(manager: EntityManager, scope: RegisterScope): SelectQueryBuilder<ClassSession> {
  return manager
    .createQueryBuilder(ClassSession, 'c')
    .innerJoin('c.edition', 'e')
    .addSelect(['e.id', 'e.organisationId', 'e.settings'])
    .where('(e.id = any(:tutorOf) or e.organisation_id = any(:adminOf))', {
      tutorOf: scope.tutorOf,
      adminOf: scope.adminOf,
    });
}

function found(row: ClassSession | null): ScopedClassSession {
  if (!row?.edition) throw notFound();
  return row as ScopedClassSession;
}
