/** When a class session ends, and did end where it ended early; and since when its register is closed, null while it is open. */
export interface HeldFacts {
  readonly endsAt: Date;
  readonly endedEarlyAt: Date | null;
  readonly closedAt: Date | null;
}

/**
 * Whether a class session belongs to what had happened by an instant: it was over by then, or its register was closed
 * already. So a register closed late still counts for a certificate of the evening before, and a class session of
 * the day after never does.
 */
export function hadBeenHeld({ endsAt, endedEarlyAt, closedAt }: HeldFacts, by: Date): boolean {
  return (endedEarlyAt ?? endsAt) <= by || (closedAt !== null && closedAt <= by);
}
