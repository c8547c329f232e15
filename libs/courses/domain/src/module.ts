import { z } from 'zod';
import { Line, Paragraphs } from '@lumit/shared';

export const MODULE_STATES = ['published', 'in-preparation'] as const;
export type ModuleState = (typeof MODULE_STATES)[number];

/** What the class does together in a module; when and where, each edition says. `minutes` is the planned time. */
export const ModuleSession = z.strictObject({
  title: Line,
  minutes: z.int().min(15).max(600),
  /** How it goes, in a few sentences. */
  activity: Paragraphs,
});
export type ModuleSession = z.infer<typeof ModuleSession>;
