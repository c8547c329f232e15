import type { AttendanceRules } from './attendance-rules';
import { attendedSeconds, type HeldClass, heldTime, plannedSeconds } from './class-time';
import { type Interval, intersectIntervals } from './interval';
import { type Presence, type PresenceEntry, presenceOf } from './presence';
import { presenceStatus, type PresenceStatus } from './presence-status';

/** What the register says of a person: status and seconds attended. */
export interface PresenceValue {
  readonly status: PresenceStatus;
  readonly attendedSeconds: number;
}

/**
 * What holds for a person in a class session. An exit is written down before it happens (present means up to the
 * planned end), so where the class ended early an entry speaks of the time until then, and only what was recorded
 * later may say more, up to the moment in which it was recorded.
 */
export function presenceIn(
  held: Pick<HeldClass, 'endedEarlyAt'>,
  entries: readonly PresenceEntry[],
): Presence {
  return presenceOf(entries.map((entry) => ({ ...entry, intervals: knownTimes(held, entry) })));
}

/** The part of an entry's times that its author could know. */
export function knownTimes(
  { endedEarlyAt }: Pick<HeldClass, 'endedEarlyAt'>,
  { intervals, recordedAt }: Pick<PresenceEntry, 'intervals' | 'recordedAt'>,
): readonly Interval[] {
  if (endedEarlyAt === null) return intervals;
  return intersectIntervals(intervals, [{ from: -Infinity, to: Math.max(recordedAt, endedEarlyAt) }]);
}

/**
 * Seconds of a class session that a person attended: the one answer for hours, registers, corrections and certificates.
 * A justified absence counts, where the rules say so, as long as the class was held. Who is exempt attended nothing,
 * and `hoursInClass` takes the class session out of the denominator.
 */
export function attendedInClass(
  held: HeldClass,
  presence: Pick<Presence, 'kind' | 'intervals'>,
  rules: Pick<AttendanceRules, 'excusedCounts'>,
): number {
  if (presence.kind === 'excused') return rules.excusedCounts ? plannedSeconds(heldTime(held)) : 0;
  return presence.kind === 'present' ? attendedSeconds(held.time, presence.intervals) : 0;
}

/** Status and seconds of a person. Who stayed until the class ended, if early, did not leave early. */
export function presenceValue(
  held: HeldClass,
  presence: Presence,
  rules: Pick<AttendanceRules, 'graceMinutes' | 'excusedCounts'>,
): PresenceValue {
  return {
    status: presenceStatus(heldTime(held), presence, rules),
    attendedSeconds: attendedInClass(held, presence, rules),
  };
}
