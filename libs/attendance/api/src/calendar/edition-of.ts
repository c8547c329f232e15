import { notFound } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import { ClassSession } from '../class-session.entity';

/** The edition of a class session, whoever may see it: it is held first. @throws AppError `not_found` */
export async function editionOf(manager: EntityManager, classSessionId: string): Promise<string> {
  const row = await manager.findOne(ClassSession, {
    where: { id: classSessionId },
    select: { id: true, editionId: true },
  });
  if (!row) throw notFound();
  return row.editionId;
}
