import { usesOfLessons } from '@lumit/annotations/api';
import { importCases } from '@lumit/assignments/api';
import type { ImportHooks } from '@lumit/courses/api';
import { quizImportHooks } from '@lumit/quizzes/api';

/** What the features give to the import of content. */
export const contentHooks: ImportHooks = { ...quizImportHooks, onCases: importCases, usesOfLessons };
