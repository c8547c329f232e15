import { deadlineState, OverdueView, StoredDeadline, toOverdue } from '@lumit/shared';
import { z } from 'zod';

const DEADLINE_KINDS = ['lesson', 'case', 'module', 'news', 'norm', 'term', 'office'] as const;

/** A dated statement with where it is read; `code` names the lesson, case, module or entry. */
export const CourseDeadline = StoredDeadline.extend({
  kind: z.enum(DEADLINE_KINDS),
  code: z.string().nullable(),
  title: z.string(),
});
export type CourseDeadline = z.infer<typeof CourseDeadline>;

/**
 * `GET /api/editions/:editionId/deadlines`: dated statements of the course that want somebody, earliest day first.
 * `passed`: nobody answered · `unknown`: somebody looked and could not tell · `expiring`: within 60 days.
 */
export const DeadlinesView = z.object({
  items: z.array(
    OverdueView.omit({ anchor: true }).extend({
      kind: z.enum(DEADLINE_KINDS),
      code: z.string().nullable(),
      title: z.string(),
      state: z.enum(['passed', 'unknown', 'expiring']),
    }),
  ),
});
export type DeadlinesView = z.infer<typeof DeadlinesView>;

/** Those that want somebody on a day (Europe/Rome). */
export function toDeadlinesView(items: readonly CourseDeadline[], today: string): DeadlinesView {
  return {
    items: items.flatMap((deadline) => {
      const state = deadlineState(deadline, today);
      if (state === 'holding' || state === 'answered') return [];
      const { kind, code, title } = deadline;
      const { anchor: _, ...statement } = toOverdue({ ...deadline, anchor: null });
      return [{ kind, code, title, ...statement, state }];
    }),
  };
}
