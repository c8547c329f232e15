import type { EntityManager } from 'typeorm';

/**
 * What was asked for before confirms nothing any more. Takes a lock on the person, as who confirms does. Gives how many there were:
 * one or none.
 */
export async function voidAddressChanges(
  manager: EntityManager,
  personId: string,
  at: Date,
): Promise<number> {
  await manager.query('select from person where id = $1 for update', [personId]);
  const [, voided] = await manager.query<[unknown, number]>(VOID, [personId, at]);
  return voided;
}

const VOID = `
  update address_change set voided_at = $2 where person_id = $1 and done_at is null and voided_at is null`;
