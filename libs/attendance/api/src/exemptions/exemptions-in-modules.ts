import type { ModulesOfProgramme, ModuleUses } from '@lumit/courses/api';
import type { EntityManager } from 'typeorm';

/** For the import of content: how many people are or were exempt from these modules. */
export async function exemptionsInModules(
  manager: EntityManager,
  { programmeId, codes }: ModulesOfProgramme,
): Promise<ModuleUses[]> {
  const rows = await manager.query<{ code: string; people: number }[]>(EXEMPT, [programmeId, codes]);
  return rows.map((row) => ({ ...row, what: 'ci sono esoneri da esso' }));
}

const EXEMPT = `
  select x.module_code code, count(distinct x.enrolment_id)::int people
    from module_exemption x
    join enrolment n on n.id = x.enrolment_id
    join edition e on e.id = n.edition_id
   where e.programme_id = $1 and x.module_code = any($2)
   group by x.module_code`;
