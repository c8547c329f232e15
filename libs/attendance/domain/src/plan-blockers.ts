import { type Refusal, romeWallClock } from '@lumit/shared';
import { type ClassTime, classTimeBlockers } from './class-time';
import type { Modality } from './hours';
import type { ClassState } from './roll-call-blockers';

/** A class session as somebody wants it in the calendar. */
export interface WantedClass {
  readonly time: ClassTime;
  readonly modality: Modality;
  readonly place: string | null;
  readonly moduleCode: string | null;
  readonly groupId: string | null;
}

/** What an edition allows in its calendar. */
export interface CalendarLimits {
  /** First and last day in Rome. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isArchived: boolean;
  readonly moduleCodes: readonly string[];
  readonly groupIds: readonly string[];
}

/** Every reason why a class session cannot stand in this calendar; each names its field in `params.field`. */
export function planBlockers(wanted: WantedClass, limits: CalendarLimits): Refusal[] {
  if (limits.isArchived) return [{ code: 'attendance.edition_archived' }];
  const { time, modality, place, moduleCode, groupId } = wanted;
  const blockers: Refusal[] = classTimeBlockers(time).map(({ code, params }) => ({
    code,
    params: { ...params, field: code.includes('break') ? 'breaks' : 'endsAt' },
  }));
  const { day } = romeWallClock(time.startsAt);
  if (day < limits.startsOn || day > limits.endsOn)
    blockers.push(
      refusal('day_outside_edition', 'startsAt', { day, first: limits.startsOn, last: limits.endsOn }),
    );
  if (modality !== 'online' && place === null) blockers.push(refusal('place_missing', 'place'));
  if (moduleCode !== null && !limits.moduleCodes.includes(moduleCode))
    blockers.push(refusal('module_unknown', 'moduleCode'));
  if (groupId !== null && !limits.groupIds.includes(groupId))
    blockers.push(refusal('group_unknown', 'groupId'));
  return blockers;
}

/** Where a planned class session stands when somebody wants to change or cancel it. */
export interface PlannedFacts {
  readonly state: ClassState;
  /** How many people its register says something of. */
  readonly marked: number;
}

/**
 * Why a class session cannot be changed. What a closed register says is done; once people are marked, when the class is held and for
 * whom stays: their hours were written for those times.
 */
export function changeBlockers(
  { state, marked }: PlannedFacts,
  { movesTime }: { readonly movesTime: boolean },
): Refusal[] {
  if (state === 'closed') return [{ code: 'attendance.register_closed' }];
  if (state === 'cancelled') return [{ code: 'attendance.cancelled' }];
  return marked > 0 && movesTime
    ? [{ code: 'attendance.marked_already', params: { people: marked, field: 'startsAt' } }]
    : [];
}

/** Why a class session cannot be cancelled. One in which people are marked is cancelled with a reason, and keeps its register. */
export function cancelBlockers({ state, marked }: PlannedFacts, reason: string | null): Refusal[] {
  if (state === 'closed') return [{ code: 'attendance.register_closed' }];
  if (state === 'cancelled') return [{ code: 'attendance.cancelled' }];
  return marked > 0 && reason === null
    ? [{ code: 'attendance.cancelling_reason_missing', params: { people: marked, field: 'reason' } }]
    : [];
}

const refusal = (what: string, field: string, params: Readonly<Record<string, string>> = {}): Refusal => ({
  code: `attendance.${what}`,
  params: { ...params, field },
});
