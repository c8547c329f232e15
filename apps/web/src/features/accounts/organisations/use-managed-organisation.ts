import type { Permission } from '@lumit/shared';
import { grantsFor, useMe } from '../../../lib/session';

/** The organisation in which the signed-in person may do this; of several, the first. Only below a route that asks for it. */
export function useManagedOrganisation(permission: Permission): string {
  const me = useMe();
  const [grant] = me ? grantsFor(me, [permission]) : [];
  return grant?.organisationId ?? '';
}
