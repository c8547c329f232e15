import type { AttendanceRules } from './attendance-rules';
import { attendedSeconds, type ClassTime } from './class-time';
import { type Presence, type PresenceEntry, presenceOf } from './presence';
import { presenceStatus, type PresenceStatus } from './presence-status';

/** What the register says of a person: status and seconds attended. */
export interface PresenceValue {
  readonly status: PresenceStatus;
  readonly attendedSeconds: number;
}

/** A correction with the value before and after it. */
export interface CorrectionStep<Entry extends PresenceEntry> {
  readonly entry: Entry;
  readonly before: PresenceValue;
  readonly after: PresenceValue;
}

export function presenceValue(
  time: ClassTime,
  presence: Presence,
  rules: Pick<AttendanceRules, 'graceMinutes'>,
): PresenceValue {
  return {
    status: presenceStatus(time, presence, rules),
    attendedSeconds: attendedSeconds(time, presence.intervals),
  };
}

/** All corrections of a person in a class session, oldest first, replayed from the whole record. */
export function correctionsIn<Entry extends PresenceEntry>(
  time: ClassTime,
  entries: readonly Entry[],
  rules: Pick<AttendanceRules, 'graceMinutes'>,
): CorrectionStep<Entry>[] {
  const ordered = [...entries].sort((a, b) => a.version - b.version);
  const valueAfter = (count: number) => presenceValue(time, presenceOf(ordered.slice(0, count)), rules);
  return ordered.flatMap((entry, index) =>
    entry.source === 'correction' ? [{ entry, before: valueAfter(index), after: valueAfter(index + 1) }] : [],
  );
}
