import { z } from 'zod';
import { HOURS_BASES } from './eligibility-facts';

/** What a referent is told of one person in one edition: this and nothing else. */
export const BodyPerson = z.object({
  enrolmentId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  edition: z.string(),
  /** An `EnrolmentState`. */
  state: z.string(),
  attendedSeconds: z.int(),
  /** The base of percentages. */
  plannedSeconds: z.int(),
  hoursBase: z.enum(HOURS_BASES),
  /** Whether a certificate of this edition stands today. */
  certified: z.boolean(),
});
export type BodyPerson = z.infer<typeof BodyPerson>;

/** `GET /api/own-bodies`: the bodies of which somebody is the referent, each with its people in the editions of its organisation. */
export const OwnBodies = z.object({
  bodies: z.array(z.object({ id: z.uuid(), name: z.string(), people: z.array(BodyPerson) })),
});
export type OwnBodies = z.infer<typeof OwnBodies>;
