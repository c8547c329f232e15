import { type GrantScope, type Role, ROLE_DEFINITIONS } from './roles';

/** Where a role is held: all of an organisation, a body of it, an edition, a group of one. */
export type GrantPlace = { readonly organisationId: string } & (
  | { readonly scope: Extract<GrantScope, 'organisation'> }
  | { readonly scope: Extract<GrantScope, 'body'>; readonly bodyId: string }
  | { readonly scope: Extract<GrantScope, 'edition'>; readonly editionId: string }
  | { readonly scope: Extract<GrantScope, 'group'>; readonly editionId: string; readonly groupId: string }
);

/** A role that somebody holds, and where. */
export type Grant = GrantPlace & { readonly role: Role };

/**
 * Whether a place holds another one as a whole. Nothing reaches into another organisation; an edition holds its groups; a body and
 * an edition hold nothing of each other.
 */
export function holdsPlace(outer: GrantPlace, inner: GrantPlace): boolean {
  if (outer.organisationId !== inner.organisationId) return false;
  switch (outer.scope) {
    case 'organisation':
      return true;
    case 'body':
      return inner.scope === 'body' && inner.bodyId === outer.bodyId;
    case 'edition':
      return (inner.scope === 'edition' || inner.scope === 'group') && inner.editionId === outer.editionId;
    case 'group':
      return inner.scope === 'group' && inner.groupId === outer.groupId;
  }
}

/** Whether one who holds these may give this role, or take it away: it is below or equal to theirs, and inside their scope. */
export function mayGive(held: readonly Grant[], wanted: Grant): boolean {
  return held.some((one) => mayGrant(one.role, wanted.role) && holdsPlace(one, wanted));
}

const mayGrant = (by: Role, wanted: Role) =>
  (ROLE_DEFINITIONS[by].mayGrant as readonly Role[]).includes(wanted);
