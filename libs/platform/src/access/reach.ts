import { type Permission, roleMay } from '@lumit/shared';
import type { Actor, Grant } from './actor';

/** Who holds what; enough of an actor to know what they may do. */
export type Holder = Pick<Actor, 'grants'>;

/**
 * Where somebody may do something: ids by the scope of their grants. A query opens what it asks for and nothing else, so a
 * grant for a body or a group opens nothing until a query knows bodies or groups.
 */
export interface Reach {
  readonly organisations: readonly string[];
  readonly bodies: readonly string[];
  readonly editions: readonly string[];
  readonly groups: readonly string[];
}

/** Whether somebody may do this anywhere at all. */
export function mayAnywhere({ grants }: Holder, permission: Permission): boolean {
  return grants.some(({ role }) => roleMay(role, permission));
}

/** Where somebody may do this. */
export function reachOf({ grants }: Holder, permission: Permission): Reach {
  return placesOf(grants.filter(({ role }) => roleMay(role, permission)));
}

/** All places of some grants, whatever they allow there. */
export function placesOf(grants: readonly Grant[]): Reach {
  return {
    organisations: grants.flatMap((one) => (one.scope === 'organisation' ? one.organisationId : [])),
    bodies: grants.flatMap((one) => (one.scope === 'body' ? one.bodyId : [])),
    editions: grants.flatMap((one) => (one.scope === 'edition' ? one.editionId : [])),
    groups: grants.flatMap((one) => (one.scope === 'group' ? one.groupId : [])),
  };
}

/** Whether a reach holds a whole edition: by itself, or with all of its organisation. */
export function reaches(
  { editions, organisations }: Pick<Reach, 'editions' | 'organisations'>,
  edition: { readonly id: string; readonly organisationId: string },
): boolean {
  return editions.includes(edition.id) || organisations.includes(edition.organisationId);
}
