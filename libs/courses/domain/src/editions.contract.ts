import { EDITION_STATES } from '@lumit/shared';
import { z } from 'zod';

/** The editions a person may look at: as learner, tutor, or administrator of their organisation; newest first, archived ones last. */
export const EditionListView = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      title: z.string(),
      /** First and last day, Europe/Rome: `2026-11-22`. */
      startsOn: z.string(),
      endsOn: z.string(),
      state: z.enum(EDITION_STATES),
      /** People may apply on this site. */
      takesApplications: z.boolean().default(false),
    }),
  ),
});
export type EditionListView = z.infer<typeof EditionListView>;
