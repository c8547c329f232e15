/** The settings of an edition that attendance follows; the edition's own shape gives them their defaults. */
export interface AttendanceRules {
  /** Percent of the planned hours of the whole programme that are required. Default 80. */
  readonly hoursThreshold: number;
  /** Coming in later than this is late, leaving earlier is leaving early, a longer gap makes the presence partial. Default 15. */
  readonly graceMinutes: number;
  /** Whether a justified absence counts as attended. Default no. */
  readonly excusedCounts: boolean;
}
