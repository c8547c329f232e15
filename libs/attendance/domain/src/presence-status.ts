import type { AttendanceRules } from './attendance-rules';
import { attendedTime, type ClassTime, countedTime } from './class-time';
import { secondsIn } from './interval';
import type { Presence } from './presence';

/** How a person attended, derived from kind and times and never typed over them. */
export const PRESENCE_STATUSES = [
  'present',
  'late',
  'left-early',
  'partial',
  'absent',
  'excused',
  'exempt',
  'unset',
] as const;
export type PresenceStatus = (typeof PRESENCE_STATUSES)[number];

/** The letter of each status on screens and registers. */
export const STATUS_LETTERS: Readonly<Record<PresenceStatus, string>> = {
  present: 'P',
  late: 'R',
  'left-early': 'U',
  partial: 'Z',
  absent: 'A',
  excused: 'G',
  exempt: 'E',
  unset: '?',
};

/**
 * The status of a person in a class session. Late: came in after the grace; left early: gone before the end by more
 * than the grace; partial: both, or away for longer than the grace in between (breaks are no absence).
 * Present with no second inside the class session is absent.
 */
export function presenceStatus(
  time: ClassTime,
  presence: Presence,
  rules: Pick<AttendanceRules, 'graceMinutes'>,
): PresenceStatus {
  if (presence.kind !== 'present') return presence.kind;
  const attended = attendedTime(time, presence.intervals);
  const first = attended.at(0);
  const last = attended.at(-1);
  if (first === undefined || last === undefined) return 'absent';
  const grace = rules.graceMinutes * 60;
  const stay = { startsAt: first.from, endsAt: last.to, breaks: time.breaks };
  const away = secondsIn(countedTime(stay)) - secondsIn(attended);
  const late = first.from > time.startsAt + grace;
  const early = last.to < time.endsAt - grace;
  if (away > grace || (late && early)) return 'partial';
  if (late) return 'late';
  return early ? 'left-early' : 'present';
}
