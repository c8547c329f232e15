import type { EntityManager } from 'typeorm';

/**
 * Whoever writes what a programme asks or gives to read (an import, an author in the browser) does so one after the other:
 * until the transaction of `manager` ends, no other sees the programme half changed or changes what was just read.
 */
export async function lockProgramme(manager: EntityManager, programmeId: string): Promise<void> {
  await manager.query('select from programme where id = $1 for no key update', [programmeId]);
}
