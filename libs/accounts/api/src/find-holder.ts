import type { Grant, Principal } from '@lumit/platform';
import { isRole } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { grantsInJson, runsAt } from './role-grant.entity';

const FIND = `
  SELECT p.id AS "personId", ${grantsInJson('g')} AS grants
  FROM person p LEFT JOIN role_grant g ON g.person_id = p.id AND ${runsAt('g', '$2')}
  WHERE p.id = $1 AND p.state = 'active'
  GROUP BY p.id`;

/** What a person may touch at that moment, for who acts for them without a session; undefined while they are suspended. */
export async function findHolder(
  manager: EntityManager,
  personId: string,
  at: Date,
): Promise<Principal | undefined> {
  const [row] = await manager.query<{ personId: string; grants: Grant[] }[]>(FIND, [personId, at]);
  return row && { personId: row.personId, grants: row.grants.filter(({ role }) => isRole(role)) };
}
