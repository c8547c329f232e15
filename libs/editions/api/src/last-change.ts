import type { EntityManager } from 'typeorm';

export interface LastChange {
  /** "Nome Cognome"; null where no person did it. */
  readonly by: string | null;
  readonly at: Date | null;
}

/** Who last wrote an edition, as the audit log has it. */
export async function lastChangeOf(manager: EntityManager, editionId: string): Promise<LastChange> {
  const [row] = await manager.query<LastChange[]>(LAST, [editionId]);
  return row ?? { by: null, at: null };
}

const LAST = `
  select a.at, p.given_name || ' ' || p.family_name "by"
    from audit_entry a left join person p on p.id = a.actor_id
   where a.object_kind = 'edition' and a.object_id = $1::text
   order by a.seq desc limit 1`;
