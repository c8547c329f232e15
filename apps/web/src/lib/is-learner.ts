import type { Role } from '@lumit/shared';
import { grantsOf, useMe } from './session';

function useHolds(role: Role, editionId: string): boolean {
  const me = useMe();
  return me ? grantsOf(me, role).some((grant) => grant.editionId === editionId) : false;
}

/** Whether the signed-in person studies in this edition; a tutor who reads the same page leaves no trace. */
export const useIsLearner = (editionId: string) => useHolds('learner', editionId);

/** Whether the signed-in person teaches in this edition. */
export const useIsTutor = (editionId: string) => useHolds('tutor', editionId);
