import { grantsOf, useMe } from './session';

/** Whether the signed-in person studies in this edition; a tutor who reads the same page leaves no trace. */
export function useIsLearner(editionId: string): boolean {
  const me = useMe();
  return me ? grantsOf(me, 'learner').some((grant) => grant.editionId === editionId) : false;
}
