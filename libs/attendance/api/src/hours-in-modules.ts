import type { ModulesOfProgramme, ModuleUses } from '@lumit/courses/api';
import type { EntityManager } from 'typeorm';

/** For the import of content: how many people a register says something of, in class sessions of these modules. */
export async function hoursInModules(
  manager: EntityManager,
  { programmeId, codes }: ModulesOfProgramme,
): Promise<ModuleUses[]> {
  const rows = await manager.query<{ code: string; people: number }[]>(MARKED, [programmeId, codes]);
  return rows.map((row) => ({ ...row, what: 'ci sono presenze nei suoi incontri' }));
}

const MARKED = `
  select c.module_code code, count(distinct p.enrolment_id)::int people
    from class_session c
    join edition e on e.id = c.edition_id
    join presence_entry p on p.class_session_id = c.id and p.superseded_by is null
   where e.programme_id = $1 and c.module_code = any($2)
   group by c.module_code`;
