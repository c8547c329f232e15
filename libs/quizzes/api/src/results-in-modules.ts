import type { ModulesOfProgramme, ModuleUses } from '@lumit/courses/api';
import type { EntityManager } from 'typeorm';

/** For the import of content: how many people have attempts at tests of these modules. */
export async function resultsInModules(
  manager: EntityManager,
  { programmeId, codes }: ModulesOfProgramme,
): Promise<ModuleUses[]> {
  const rows = await manager.query<{ code: string; people: number }[]>(ATTEMPTED, [programmeId, codes]);
  return rows.map((row) => ({ ...row, what: 'ci sono tentativi del suo test' }));
}

const ATTEMPTED = `
  select q.module_code code, count(distinct a.enrolment_id)::int people
    from quiz q join attempt a on a.quiz_id = q.id
   where q.programme_id = $1 and q.module_code = any($2)
   group by q.module_code`;
