import { type Role, ROLE_DEFINITIONS, type RoleArea, ROLES } from '@lumit/shared';

/** The part of the site made for a role, as its definition has it. */
export const areaOf = (role: Role): RoleArea => ROLE_DEFINITIONS[role].area;

export const HOMES: readonly string[] = ROLES.map((role) => areaOf(role).home);
