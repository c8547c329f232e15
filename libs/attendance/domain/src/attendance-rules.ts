/** The settings of an edition that attendance follows; `EditionSettings` of the courses says what each is when nobody set it. */
export interface AttendanceRules {
  /** Percent of the planned hours of the whole programme that are required. */
  readonly hoursThreshold: number;
  /** What an entry may be late, a leaving early and a gap long: `presenceStatus`. */
  readonly graceMinutes: number;
  /** Whether a justified absence counts as attended. */
  readonly excusedCounts: boolean;
}
