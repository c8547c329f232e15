import { z } from 'zod';

/** Choices of one edition. A row keeps only what differs; reading it through this shape fills in the rest. */
export const EditionSettings = z.object({
  /** Percent of the planned hours of the whole programme that the certificate asks for. */
  hoursThreshold: z.int().min(0).max(100).default(80),
  /** Coming in later than this is late, leaving earlier is leaving early, a longer gap makes the presence partial. */
  graceMinutes: z.int().min(0).max(240).default(15),
  /** Whether an excused absence counts as attended. */
  excusedCounts: z.boolean().default(false),
});
export type EditionSettings = z.infer<typeof EditionSettings>;
