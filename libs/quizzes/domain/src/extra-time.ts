import { freeText, Instant } from '@lumit/shared';
import { z } from 'zod';

/** More time than the others for one person, in minutes or in percent of the limit. */
export const ExtraTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), value: z.int().min(1).max(600) }),
  z.strictObject({ kind: z.literal('percent'), value: z.int().min(1).max(300) }),
]);
export type ExtraTime = z.infer<typeof ExtraTime>;

/**
 * The seconds that a measure adds to a limit. Percents are of the limit, rounded up to whole minutes, in favour of the person;
 * a test without a limit needs none.
 */
export function extraSeconds(limitSeconds: number | null, measure: ExtraTime | null): number {
  if (limitSeconds === null || measure === null) return 0;
  if (measure.kind === 'minutes') return measure.value * 60;
  return Math.ceil((limitSeconds * measure.value) / 6_000) * 60;
}

/**
 * `GET /api/editions/:editionId/extra-time`: everybody who attends. No diagnosis: the measure, and where the office keeps the paper.
 */
export const ExtraTimeListView = z.object({
  people: z.array(
    z.object({
      enrolmentId: z.string(),
      familyName: z.string(),
      givenName: z.string(),
      measure: ExtraTime.nullable(),
      reference: z.string().nullable(),
      setAt: Instant.nullable(),
    }),
  ),
});
export type ExtraTimeListView = z.infer<typeof ExtraTimeListView>;

/** `PUT /api/editions/:editionId/extra-time/:enrolmentId`. No measure takes it away; `reference` is where the reason is kept. */
export const SetExtraTime = z.strictObject({
  measure: ExtraTime.nullable(),
  reference: freeText({ max: 120, min: 3 }),
});
export type SetExtraTime = z.infer<typeof SetExtraTime>;

/** What was done: open attempts whose end moved. */
export const ExtraTimeReceipt = z.object({ movedAttempts: z.int() });
export type ExtraTimeReceipt = z.infer<typeof ExtraTimeReceipt>;
