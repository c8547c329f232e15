import type { Permission } from '@lumit/shared';
import { grantsFor, useMe } from './session';

/** Whether the signed-in person may do this in this edition; what may be read is decided by the API alone. */
export function useMayIn(editionId: string, permission: Permission): boolean {
  const me = useMe();
  return me ? grantsFor(me, [permission]).some((grant) => grant.editionId === editionId) : false;
}

/** Whether the signed-in person may do this anywhere: for what a page offers; the API decides. */
export function useMayAnywhere(permission: Permission): boolean {
  const me = useMe();
  return me ? grantsFor(me, [permission]).length > 0 : false;
}
