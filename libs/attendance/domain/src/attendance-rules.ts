import { z } from 'zod';

/** The settings of an edition that attendance reads, under `attendance`; each has a default. */
export const AttendanceRules = z.object({
  /** Hours required for the certificate, percent of the planned hours of the whole programme. */
  thresholdPercent: z.number().int().min(0).max(100).default(80),
  /** Coming in later than this is late, leaving earlier is leaving early, a longer gap makes the presence partial. */
  graceMinutes: z.number().int().min(0).max(120).default(15),
  /** Whether a justified absence counts as attended. */
  excusedCounts: z.boolean().default(false),
});
export type AttendanceRules = z.infer<typeof AttendanceRules>;

/** The rules in an edition's settings; what is missing takes its default. Throws on settings that are not valid. */
export function attendanceRulesOf(settings: unknown): AttendanceRules {
  return z.object({ attendance: AttendanceRules.prefault({}) }).parse(settings ?? {}).attendance;
}
