import { exemptionsInModules, hoursInModules } from '@lumit/attendance/api';
import { certificatesOfModules } from '@lumit/certificates/api';
import type { ModulesOfProgramme, ModuleUses } from '@lumit/courses/api';
import { resultsInModules } from '@lumit/quizzes/api';
import type { EntityManager } from 'typeorm';

/** What stands on these modules, whoever keeps it; modules on which nothing stands are left out. */
export async function usesOfModules(
  manager: EntityManager,
  modules: ModulesOfProgramme,
): Promise<ModuleUses[]> {
  const uses: ModuleUses[] = [];
  // One connection: one question after the other.
  for (const usesOf of [certificatesOfModules, exemptionsInModules, hoursInModules, resultsInModules])
    uses.push(...(await usesOf(manager, modules)));
  return uses;
}
