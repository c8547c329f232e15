import { grantableScopes, ROLES } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { ROLE_CHECK } from './role-grant.entity';

/** Roles were granted that this build does not define: it may not write a check that refuses them. */
export class UnknownRoles extends Error {}

/**
 * Brings the check on `role_grant` to the definitions of this build; does nothing where it says the same already. Inside the
 * caller's transaction. @throws UnknownRoles when somebody holds what is not defined (any more)
 */
export async function keepRoleCheck(manager: EntityManager): Promise<void> {
  if ((await grantableInDatabase(manager)).join() === grantable().join()) return;
  await refuseUnknown(manager);
  await manager.query('ALTER TABLE role_grant DROP CONSTRAINT IF EXISTS ' + ROLE_CHECK.name);
  await manager.query(
    'ALTER TABLE role_grant ADD CONSTRAINT ' + ROLE_CHECK.name + ' CHECK (' + ROLE_CHECK.expression() + ')',
  );
  // PostgreSQL writes an expression in its own way: what was meant is kept beside it, to be compared.
  await manager.query(
    'COMMENT ON CONSTRAINT ' + ROLE_CHECK.name + " ON role_grant IS '" + grantable().join(' ') + "'",
  );
}

/** Roles with their scopes that this build defines and the database does not know yet: it lacks a `db:migrate`. */
export async function rolesMissing(manager: EntityManager): Promise<string[]> {
  const known = await grantableInDatabase(manager);
  return grantable().filter((one) => !known.includes(one));
}

const grantable = (): string[] =>
  grantableScopes()
    .map(({ role, scope }) => `${role}@${scope}`)
    .sort();

async function grantableInDatabase(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ said: string | null }[]>(
    `SELECT obj_description(oid, 'pg_constraint') AS said FROM pg_constraint
      WHERE conrelid = to_regclass('role_grant') AND conname = $1`,
    [ROLE_CHECK.name],
  );
  return rows[0]?.said?.split(' ') ?? [];
}

async function refuseUnknown(manager: EntityManager): Promise<void> {
  const rows = await manager.query<{ role: string; people: number }[]>(
    'SELECT role, count(*)::int AS people FROM role_grant WHERE NOT (' +
      ROLE_CHECK.expression() +
      ') GROUP BY role ORDER BY role',
  );
  if (rows.length === 0) return;
  const held = rows.map(({ role, people }) => `${role} (${people})`).join(', ');
  throw new UnknownRoles(
    `sono assegnati ruoli che questa versione non conosce, o dove non li conosce: ${held}. Ruoli conosciuti: ${ROLES.join(', ')}`,
  );
}
