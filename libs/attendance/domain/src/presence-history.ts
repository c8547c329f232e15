import type { AttendanceRules } from './attendance-rules';
import type { HeldClass } from './class-time';
import type { PresenceEntry } from './presence';
import { presenceIn, type PresenceValue, presenceValue } from './presence-value';

/** A correction with the value before and after it. */
export interface CorrectionStep<Entry extends PresenceEntry> {
  readonly entry: Entry;
  readonly before: PresenceValue;
  readonly after: PresenceValue;
}

/** All corrections of a person in a class session, oldest first, replayed from the whole record. */
export function correctionsIn<Entry extends PresenceEntry>(
  held: HeldClass,
  entries: readonly Entry[],
  rules: Pick<AttendanceRules, 'graceMinutes' | 'excusedCounts'>,
): CorrectionStep<Entry>[] {
  const ordered = [...entries].sort((a, b) => a.version - b.version);
  const valueAfter = (count: number) => presenceValue(held, presenceIn(held, ordered.slice(0, count)), rules);
  return ordered.flatMap((entry, index) =>
    entry.source === 'correction' ? [{ entry, before: valueAfter(index), after: valueAfter(index + 1) }] : [],
  );
}
