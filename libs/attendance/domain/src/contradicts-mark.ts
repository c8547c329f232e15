import type { PresenceKind } from './presence';

/** A mark this young may still be the one that the same hand meant for somebody else. */
export const RECENT_MARK_SECONDS = 10;

/** What a person has in the roll, and since when (seconds since 1970; null: not known). */
export interface MarkSet {
  readonly kind: PresenceKind;
  readonly markedAt: number | null;
}

/**
 * Whether a mark says the opposite of one set seconds ago, as when a hand that runs down the list is one row off. Such
 * a mark is asked about. The first mark, the same mark again, and taking a mark back contradict nothing; nor does
 * changing one that has stood for longer than ten seconds, which nobody does by rhythm.
 */
export function contradictsMark({ kind, markedAt }: MarkSet, wanted: PresenceKind, now: number): boolean {
  if (markedAt === null || kind === 'unset' || wanted === 'unset' || kind === wanted) return false;
  return now - markedAt <= RECENT_MARK_SECONDS;
}
