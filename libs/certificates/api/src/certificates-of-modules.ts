import type { ModulesOfProgramme, ModuleUses } from '@lumit/courses/api';
import type { EntityManager } from 'typeorm';

/** For the import of content: how many people hold a valid certificate that prints these modules. */
export async function certificatesOfModules(
  manager: EntityManager,
  { programmeId, codes }: ModulesOfProgramme,
): Promise<ModuleUses[]> {
  const rows = await manager.query<{ code: string; people: number }[]>(PRINTED, [programmeId, codes]);
  return rows.map((row) => ({ ...row, what: 'lo stampano attestati validi, che andranno rivisti' }));
}

const PRINTED = `
  select module ->> 'code' code, count(distinct c.enrolment_id)::int people
    from certificate c
    join edition e on e.id = c.edition_id,
         jsonb_array_elements(c.snapshot -> 'modules') module
   where e.programme_id = $1 and c.subject_kind = 'enrolment' and c.revoked_at is null and module ->> 'code' = any($2)
   group by 1`;
