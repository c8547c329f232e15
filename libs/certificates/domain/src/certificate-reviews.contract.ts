import { freeText, Instant } from '@lumit/shared';
import { z } from 'zod';
import { FactChange } from './certificate-facts';
import { RegisterEntry } from './certificates.contract';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** A valid certificate whose facts are no longer those it was issued on. */
export const CertificateReview = z.object({
  entry: RegisterEntry,
  changes: z.array(FactChange),
  /** Names exactly these differences: what is confirmed is this. */
  fingerprint,
  /** Since when it is on record; null when it was found by this reading. */
  since: Instant.nullable(),
  /** Whether the rules it was issued under are still met. */
  stillMet: z.boolean(),
});
export type CertificateReview = z.infer<typeof CertificateReview>;

/** Somebody said that a certificate holds in spite of these differences, and why. */
export const ConfirmedReview = z.object({
  certificateId: z.uuid(),
  number: z.string(),
  name: z.string(),
  changes: z.array(FactChange),
  reason: z.string(),
  by: z.string(),
  at: Instant,
});
export type ConfirmedReview = z.infer<typeof ConfirmedReview>;

/** GET /api/editions/:editionId/certificates/reviews: what waits, and what was confirmed, newest first. */
export const CertificateReviews = z.object({
  waiting: z.array(CertificateReview),
  confirmed: z.array(ConfirmedReview),
});
export type CertificateReviews = z.infer<typeof CertificateReviews>;

/** POST /api/editions/:editionId/certificates/reviews/confirm: all of them, or none when one has changed since it was seen. */
export const ConfirmReviews = z.strictObject({
  items: z
    .array(z.strictObject({ certificateId: z.uuid(), fingerprint }))
    .min(1)
    .max(2000),
  reason: freeText({ max: 500, min: 5 }),
});
export type ConfirmReviews = z.infer<typeof ConfirmReviews>;

/** GET /api/class-sessions/:id/certificates: valid certificates whose hours take this class session in. */
export const ClassCertificates = z.object({ valid: z.int() });
export type ClassCertificates = z.infer<typeof ClassCertificates>;
