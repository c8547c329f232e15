import type { Refusal } from '@lumit/shared';
import { type Interval, intersectIntervals, secondsIn, subtractIntervals } from './interval';

/** When a class session is held. Seconds since 1970 (UTC), so hours across the change of clocks are real hours. */
export interface ClassTime {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly breaks: readonly Interval[];
}

/** A class session as it was held. */
export interface HeldClass {
  readonly time: ClassTime;
  /** When it ended, where its register was closed before the planned end; seconds since 1970. */
  readonly endedEarlyAt: number | null;
}

/** From the planned start to the end there really was. */
export function heldTime({ time, endedEarlyAt }: HeldClass): ClassTime {
  return endedEarlyAt === null ? time : { ...time, endsAt: Math.min(time.endsAt, endedEarlyAt) };
}

const EARLIEST = Date.UTC(2020, 0, 1) / 1000;
const LATEST = Date.UTC(2100, 0, 1) / 1000;
const LONGEST = 24 * 3600;

/** The time that counts: from start to end, without the breaks. */
export function countedTime(time: ClassTime): Interval[] {
  return subtractIntervals({ from: time.startsAt, to: time.endsAt }, time.breaks);
}

/** End − start − breaks, in seconds. Overlapping breaks, and the part of a break outside the class, count once and not at all. */
export function plannedSeconds(time: ClassTime): number {
  return secondsIn(countedTime(time));
}

/** The part of the presence that counts: the union of the intervals inside the class session and outside its breaks. */
export function attendedTime(time: ClassTime, presence: readonly Interval[]): Interval[] {
  return intersectIntervals(countedTime(time), presence);
}

/**
 * Seconds a person attended. Two devices or a rejoin never count twice, time outside the class session and
 * in its breaks does not count, so the result never exceeds the planned seconds.
 */
export function attendedSeconds(time: ClassTime, presence: readonly Interval[]): number {
  return secondsIn(attendedTime(time, presence));
}

/** Why a class session cannot be put in the calendar with these times. */
export function classTimeBlockers(time: ClassTime): Refusal[] {
  const { startsAt, endsAt, breaks } = time;
  const blockers: Refusal[] = [];
  if (endsAt <= startsAt) blockers.push({ code: 'attendance.end_before_start' });
  if (startsAt < EARLIEST || endsAt >= LATEST) blockers.push({ code: 'attendance.time_out_of_range' });
  if (endsAt - startsAt > LONGEST)
    blockers.push({ code: 'attendance.class_too_long', params: { hours: LONGEST / 3600 } });
  if (breaks.some(({ from, to }) => from >= to || from < startsAt || to > endsAt))
    blockers.push({ code: 'attendance.break_outside_class' });
  if (endsAt > startsAt && plannedSeconds(time) === 0) blockers.push({ code: 'attendance.only_breaks' });
  return blockers;
}
