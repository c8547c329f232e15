import type { EntityManager } from 'typeorm';

/** Held shared by a backup while it copies; whoever takes bytes away wants it alone and otherwise comes back later. */
export const BACKUP_LOCK = 7_100;
const KEY_LOCKS = 7_101;
const OWNER_LOCKS = 7_102;

/** Until the transaction ends nobody takes away what lies under this key. */
export async function holdKey(manager: EntityManager, key: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, $2))', [key, KEY_LOCKS]);
}

/** Whether this transaction alone may take away what lies under this key: no row about it is being written, no backup runs. */
export async function mayTakeAway(manager: EntityManager, key: string): Promise<boolean> {
  const [row] = await manager.query<{ mine: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock($1) AND pg_try_advisory_xact_lock(hashtextextended($2, $3)) AS mine`,
    [BACKUP_LOCK, key, KEY_LOCKS],
  );
  return row?.mine === true;
}

/** One after the other for each person: two uploads at once do not both fit in what is left of a quota. */
export async function holdOwner(manager: EntityManager, ownerId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [ownerId, OWNER_LOCKS]);
}
