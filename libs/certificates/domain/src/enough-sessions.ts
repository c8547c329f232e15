import type { UpcomingSession } from './eligibility-facts';

/**
 * The next class sessions, in their order, that together bring the missing seconds; empty when they do not reach them.
 * When a single one is enough, the earliest such one is named: «puoi ancora farcela con l'incontro 8».
 */
export function enoughSessions(upcoming: readonly UpcomingSession[], missingSeconds: number): string[] {
  const single = upcoming.find((session) => session.seconds >= missingSeconds);
  if (single) return [single.label];
  const chosen: string[] = [];
  let seconds = 0;
  for (const session of upcoming) {
    chosen.push(session.label);
    seconds += session.seconds;
    if (seconds >= missingSeconds) return chosen;
  }
  return [];
}
