import { Instant } from '@lumit/shared';
import { z } from 'zod';
import { MODALITIES } from './hours';
import { PRESENCE_STATUSES } from './presence-status';
import { CLASS_STATES } from './roll-call-blockers';

/** A class session in the calendar of one person, a cancelled one too. */
export const CalendarItem = z.object({
  id: z.uuid(),
  editionTitle: z.string(),
  number: z.int(),
  title: z.string(),
  moduleCode: z.string().nullable(),
  modality: z.enum(MODALITIES),
  place: z.string().nullable(),
  link: z.string().nullable(),
  startsAt: Instant,
  endsAt: Instant,
  state: z.enum(CLASS_STATES),
  /** When it was to begin before it was last moved; null: it never was. */
  previousStartsAt: Instant.nullable(),
  cancellingReason: z.string().nullable(),
  /** Of the person, once the register is closed. */
  status: z.enum(PRESENCE_STATUSES).nullable(),
});
export type CalendarItem = z.infer<typeof CalendarItem>;

/** `GET /api/calendar`: all editions that the person attends, in order of time. `feedMadeAt` null: there is no secret address. */
export const MyCalendar = z.object({
  now: Instant,
  items: z.array(CalendarItem),
  feedMadeAt: Instant.nullable(),
});
export type MyCalendar = z.infer<typeof MyCalendar>;

/** `POST /api/calendar/feed`: the only time that the address is told; the one before opens nothing any more. */
export const CalendarFeedMade = z.object({ address: z.url(), madeAt: Instant });
export type CalendarFeedMade = z.infer<typeof CalendarFeedMade>;

/** `DELETE /api/calendar/feed` */
export const CalendarFeedEnded = z.object({ feedMadeAt: z.null() });
export type CalendarFeedEnded = z.infer<typeof CalendarFeedEnded>;
