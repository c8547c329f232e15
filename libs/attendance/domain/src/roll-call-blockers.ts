import type { Refusal } from '@lumit/shared';
import { attendedSeconds, type ClassTime, type HeldClass } from './class-time';
import type { Interval } from './interval';
import type { PresenceKind } from './presence';

export const CLASS_STATES = ['planned', 'open', 'closed', 'cancelled'] as const;
export type ClassState = (typeof CLASS_STATES)[number];

/** Where the register of a class session stands at a moment. */
export const ROLL_PHASES = ['upcoming', 'running', 'to-close', 'closed', 'cancelled'] as const;
export type RollPhase = (typeof ROLL_PHASES)[number];

/** The roll can be taken from this long before the class begins. */
export const ROLL_OPENS_SECONDS_BEFORE = 30 * 60;
const FARTHEST_FROM_CLASS = 12 * 3600;

export interface RegisterFacts extends HeldClass {
  readonly state: ClassState;
}

/** Upcoming: too early for the roll; running: from half an hour before to the end; to close: over, register still open. Cancelled: not held, whatever the day. */
export function rollPhase({ state, time }: Pick<RegisterFacts, 'state' | 'time'>, now: number): RollPhase {
  if (state === 'closed' || state === 'cancelled') return state;
  if (now < time.startsAt - ROLL_OPENS_SECONDS_BEFORE) return 'upcoming';
  return now < time.endsAt ? 'running' : 'to-close';
}

/** Why the roll of a class session cannot be taken now. Nobody is marked for a day still to come. */
export function rollCallBlockers(register: Pick<RegisterFacts, 'state' | 'time'>, now: number): Refusal[] {
  const phase = rollPhase(register, now);
  if (phase === 'closed') return [{ code: 'attendance.closed' }];
  if (phase === 'cancelled') return [{ code: 'attendance.cancelled' }];
  return phase === 'upcoming' ? [notOpenYet(register.time)] : [];
}

/** Why a closed register cannot be opened again. */
export function reopenBlockers({ state }: Pick<RegisterFacts, 'state'>): Refusal[] {
  return state === 'closed' ? [] : [{ code: 'attendance.not_closed' }];
}

/** Why a person's entry in a closed register cannot be corrected: a correction says why. */
export function correctionBlockers(reason: string | undefined): Refusal[] {
  return (reason ?? '').trim() === '' ? [{ code: 'attendance.reason_missing' }] : [];
}

/** Why these times cannot be recorded for a person: each must begin before it ends and touch the class session. */
export function timesBlockers(
  time: ClassTime,
  kind: PresenceKind,
  intervals: readonly Interval[],
): Refusal[] {
  const blockers: Refusal[] = [];
  if (kind !== 'present' && intervals.length > 0)
    blockers.push({ code: 'attendance.times_without_presence' });
  if (intervals.some(({ from, to }) => to <= from)) blockers.push({ code: 'attendance.exit_before_entry' });
  const far = ({ from, to }: Interval) =>
    from < time.startsAt - FARTHEST_FROM_CLASS || to > time.endsAt + FARTHEST_FROM_CLASS;
  const ordered = intervals.filter(({ from, to }) => from < to);
  if (ordered.some((interval) => far(interval) || attendedSeconds(time, [interval]) === 0))
    blockers.push({ code: 'attendance.times_outside_class' });
  return blockers;
}

/** A register that is closed says what was: an exit that is still to come is no correction. */
export function timesToCome(intervals: readonly Interval[], now: number): Refusal[] {
  return intervals.some(({ to }) => to > now) ? [{ code: 'attendance.time_to_come' }] : [];
}

export function notOpenYet({ startsAt }: ClassTime): Refusal {
  return {
    code: 'attendance.not_open_yet',
    params: { opensAt: new Date((startsAt - ROLL_OPENS_SECONDS_BEFORE) * 1000).toISOString() },
  };
}
