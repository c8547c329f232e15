import type { AttendanceRules } from './attendance-rules';
import { hoursInClass, type PersonClass } from './hours';

/** A class session of the edition's calendar, with what holds in it for one person. */
export interface CalendarClass extends PersonClass {
  /** Only people of this group attend; null: everybody. */
  readonly groupId: string | null;
  /** The same for class sessions of different groups that stand for each other (`parallelPlaces`). */
  readonly parallel: string | null;
}

/**
 * Which class sessions of different groups stand for each other: the first of a module in one group and the first of
 * that module in another, the second and the second, in order of time. `calendar` is the whole edition's, in that order.
 * Null where a class session is for everybody.
 */
export function parallelPlaces(
  calendar: readonly { readonly groupId: string | null; readonly moduleCode: string | null }[],
): (string | null)[] {
  const counted = new Map<string, number>();
  return calendar.map(({ groupId, moduleCode }) => {
    if (groupId === null) return null;
    const key = JSON.stringify([moduleCode, groupId]);
    const place = (counted.get(key) ?? 0) + 1;
    counted.set(key, place);
    return JSON.stringify([moduleCode, place]);
  });
}

/**
 * The class sessions that count for a person who is in `groupId` now: those for everybody, those of the group, and
 * those of another group whose closed register says something of the person, who was in that group then. What was
 * attended stays attended: it is never left out, whatever group the person is in now. Of class sessions that stand for
 * each other, those not attended leave the count where one was attended (or the person is exempt from one); where none
 * was, one counts: the present group's, else the last. So nobody owes the same class session twice.
 */
export function ownClasses<Held extends CalendarClass>(
  calendar: readonly Held[],
  groupId: string | null,
  rules: Pick<AttendanceRules, 'excusedCounts'>,
): Held[] {
  const theirs = calendar.filter(
    (held) =>
      held.groupId === null || held.groupId === groupId || (held.closed && held.presence.kind !== 'unset'),
  );
  const together = Map.groupBy(theirs, ({ parallel }) => parallel);
  const isSettled = (held: Held) =>
    held.closed && (held.presence.kind === 'exempt' || hoursInClass(held, rules).attendedSeconds > 0);
  const counts = (held: Held) => {
    const parallels = held.parallel === null ? [] : (together.get(held.parallel) ?? []);
    if (parallels.length < 2 || isSettled(held)) return true;
    if (parallels.some(isSettled)) return false;
    return held === (parallels.find((other) => other.groupId === groupId) ?? parallels.at(-1));
  };
  return theirs.filter(counts);
}
