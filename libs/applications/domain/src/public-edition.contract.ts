import { Instant } from '@lumit/shared';
import { z } from 'zod';
import { FIELD_CODES } from './field-code';

/** `open`: one may apply. `not_said`: no deadline is set. `elsewhere`: applications are taken, but not on this site. */
export const PUBLIC_WINDOWS = ['open', 'not_yet', 'closed', 'not_said', 'elsewhere'] as const;

const Window = z.object({
  state: z.enum(PUBLIC_WINDOWS),
  opensAt: Instant.nullable(),
  /** The deadline as it is said: the minute that it names still counts. */
  closesAt: Instant.nullable(),
});

/** `GET /api/public/editions/:slug`: what somebody needs to decide and to apply. */
export const PublicEditionView = z.object({
  slug: z.string(),
  title: z.string(),
  programme: z.object({ slug: z.string(), title: z.string(), summary: z.string() }),
  /** First and last day, Europe/Rome. */
  startsOn: z.string(),
  endsOn: z.string(),
  place: z.string(),
  plannedHours: z.int(),
  /** Percent of the hours that the certificate of attendance asks for. */
  hoursThreshold: z.int(),
  seats: z.int().nullable(),
  /** All seats are taken: whoever applies now can only come onto the waiting list. */
  isFull: z.boolean(),
  window: Window,
  /** Who may apply, in the office's words; empty: it said nothing. */
  audience: z.string(),
  /** What an application asks, in its order; empty where none is taken. */
  fields: z.array(z.object({ code: z.enum(FIELD_CODES), required: z.boolean() })),
  criteria: z.array(z.object({ label: z.string(), maxPoints: z.int() })),
  modules: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      summary: z.string(),
      objectives: z.array(z.string()),
      isReady: z.boolean(),
      lessons: z.int(),
    }),
  ),
});
export type PublicEditionView = z.infer<typeof PublicEditionView>;
