import { ModuleCode } from '@lumit/shared';
import { z } from 'zod';

/** Hours of class of one module; `moduleCode` null: what belongs to no module, as opening and closing of the course. */
export const PlannedModule = z.strictObject({
  moduleCode: ModuleCode.nullable(),
  minutes: z.int().min(0).max(60_000),
});
export type PlannedModule = z.infer<typeof PlannedModule>;

/** The approved plan of an edition: the base on which percentages of hours stand. */
export const HoursPlan = z.array(PlannedModule).max(100);
export type HoursPlan = z.infer<typeof HoursPlan>;

/** Minutes of the whole plan. */
export const planMinutes = (plan: HoursPlan): number => plan.reduce((sum, { minutes }) => sum + minutes, 0);

/** What a programme has to say about one module. */
export interface ModuleOfPlan {
  readonly code: string;
  /** Minutes that the content plans for the class; null where it plans none. */
  readonly sessionMinutes: number | null;
}

/** A plan to begin with: what the content of the programme plans, module by module. */
export const suggestPlan = (modules: readonly ModuleOfPlan[]): HoursPlan =>
  modules.map(({ code, sessionMinutes }) => ({ moduleCode: code, minutes: sessionMinutes ?? 0 }));
