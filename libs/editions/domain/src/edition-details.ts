import { ContentKey, Day, Instant, lineOfText } from '@lumit/shared';
import { z } from 'zod';
import { HoursPlan } from './hours-plan';

/** A group as the office writes it; `id` null: a new one. */
export const GroupOfEdition = z.strictObject({ id: z.uuid().nullable(), name: lineOfText({ max: 80 }) });
export type GroupOfEdition = z.infer<typeof GroupOfEdition>;

/** Everything of an edition that the office writes itself. */
export const EditionDetails = z.strictObject({
  title: lineOfText({ max: 120 }),
  /** Its name in addresses; one in an organisation. */
  slug: ContentKey,
  /** First and last day, Europe/Rome. */
  startsOn: Day,
  endsOn: Day,
  place: lineOfText({ max: 200 }),
  /** How many people it takes; null: as many as apply. */
  seats: z.int().min(1).max(100_000).nullable(),
  /** From when and until when one may apply; null: not said. */
  applicationsOpenAt: Instant.nullable(),
  applicationsCloseAt: Instant.nullable(),
  projectCode: lineOfText({ max: 80 }).nullable(),
  cup: lineOfText({ max: 80 }).nullable(),
  plan: HoursPlan,
  /** In the order of lists. */
  groups: z.array(GroupOfEdition).max(50),
});
export type EditionDetails = z.infer<typeof EditionDetails>;
