import { usesOfLessons } from '@lumit/annotations/api';
import { importCases } from '@lumit/assignments/api';
import { hoursInModules } from '@lumit/attendance/api';
import { certificatesOfModules, holdersOfOtherTitle } from '@lumit/certificates/api';
import type { ImportHooks } from '@lumit/content/api';
import { quizImportHooks, resultsInModules } from '@lumit/quizzes/api';

/** What the features give to the import of content. */
export const contentHooks: ImportHooks = {
  ...quizImportHooks,
  onCases: importCases,
  usesOfLessons,
  holdersOfOtherTitle,
  async usesOfModules(manager, modules) {
    const uses = [];
    for (const usesOf of [certificatesOfModules, hoursInModules, resultsInModules])
      uses.push(...(await usesOf(manager, modules)));
    return uses;
  },
};
