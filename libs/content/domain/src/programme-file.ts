import { Perishes, ContentKey, Line, ModuleCode, Paragraphs } from '@lumit/shared';
import { z } from 'zod';
import { MODULE_STATES, ModuleSession } from '@lumit/courses/domain';

/** `programme.yaml`: what the course is, and the folders of its modules in order. */
export const ProgrammeFile = z.strictObject({
  slug: ContentKey,
  title: Line,
  summary: Line,
  description: Paragraphs,
  plannedHours: z.int().min(1).max(2_000),
  modules: z.array(ContentKey).min(1),
});
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

/** `module.yaml`. Of a module in preparation only title, summary and objectives are shown; its lessons stay out. */
export const ModuleFile = z.strictObject({
  code: ModuleCode,
  title: Line,
  state: z.enum(MODULE_STATES),
  summary: Paragraphs,
  objectives: z.array(Line).min(1).max(8),
  session: ModuleSession.optional(),
  perishes: Perishes,
});
export type ModuleFile = z.infer<typeof ModuleFile>;
