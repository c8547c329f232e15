import { Edition } from '@lumit/courses/api';
import { type Actor, notFound } from '@lumit/platform';
import { type EntityManager, In } from 'typeorm';

/** The edition as an administrator of its organisation sees it; for anybody else it is not there. */
export async function getAdminEdition(
  manager: EntityManager,
  actor: Actor,
  editionId: string,
): Promise<Edition> {
  const edition = await manager.findOne(Edition, {
    where: { id: editionId, organisationId: In([...actor.adminOf]) },
  });
  if (!edition) throw notFound();
  return edition;
}

/** The edition as its tutors and the administrators of its organisation see it; for anybody else it is not there. */
export async function getStaffEdition(
  manager: EntityManager,
  actor: Actor,
  editionId: string,
): Promise<Edition> {
  if (!actor.tutorOf.includes(editionId)) return getAdminEdition(manager, actor, editionId);
  const edition = await manager.findOne(Edition, { where: { id: editionId } });
  if (!edition) throw notFound();
  return edition;
}
