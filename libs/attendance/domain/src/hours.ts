import type { AttendanceRules } from './attendance-rules';
import { type HeldClass, plannedSeconds } from './class-time';
import type { Presence } from './presence';
import { attendedInClass } from './presence-value';

export const MODALITIES = ['presenza', 'online', 'mista'] as const;
export type Modality = (typeof MODALITIES)[number];

/** A class session of one person's calendar, with what holds for that person. */
export interface PersonClass extends HeldClass {
  readonly modality: Modality;
  readonly moduleCode: string | null;
  /** Hours count once the register is closed; before that the class session is still to come. */
  readonly closed: boolean;
  readonly presence: Presence;
}

/** Seconds. `attended + remaining ≤ planned`; what is left of planned was missed. */
export interface HoursPart {
  readonly attendedSeconds: number;
  readonly plannedSeconds: number;
  /** Planned seconds of class sessions whose register is not closed yet. */
  readonly remainingSeconds: number;
}

/** Hours of one person over the whole programme of the edition, held and still to come. */
export interface Hours extends HoursPart {
  readonly byModality: Readonly<Record<Modality, HoursPart>>;
  readonly byModule: Readonly<Record<string, HoursPart>>;
}

/** Seconds of one class session that count for a person: an exemption leaves the denominator, a justified absence counts if the rules say so. */
export function hoursInClass(
  held: Omit<PersonClass, 'modality' | 'moduleCode'>,
  rules: Pick<AttendanceRules, 'excusedCounts'>,
): HoursPart {
  const planned = plannedSeconds(held.time);
  if (!held.closed) return { attendedSeconds: 0, plannedSeconds: planned, remainingSeconds: planned };
  if (held.presence.kind === 'exempt') return NOTHING;
  const attended = attendedInClass(held, held.presence, rules);
  return { attendedSeconds: attended, plannedSeconds: planned, remainingSeconds: 0 };
}

const NOTHING: HoursPart = { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 };

function add(sum: HoursPart, part: HoursPart): HoursPart {
  return {
    attendedSeconds: sum.attendedSeconds + part.attendedSeconds,
    plannedSeconds: sum.plannedSeconds + part.plannedSeconds,
    remainingSeconds: sum.remainingSeconds + part.remainingSeconds,
  };
}

/** The hours of a person over all class sessions of the edition; their order does not matter. */
export function hoursOf(
  classes: readonly PersonClass[],
  rules: Pick<AttendanceRules, 'excusedCounts'>,
): Hours {
  let total = NOTHING;
  const byModality: Record<Modality, HoursPart> = { presenza: NOTHING, online: NOTHING, mista: NOTHING };
  const byModule: Record<string, HoursPart> = {};
  for (const held of classes) {
    const part = hoursInClass(held, rules);
    total = add(total, part);
    byModality[held.modality] = add(byModality[held.modality], part);
    if (held.moduleCode !== null) byModule[held.moduleCode] = add(byModule[held.moduleCode] ?? NOTHING, part);
  }
  return { ...total, byModality, byModule };
}

/** Where a person stands against the required hours. Seconds. */
export interface HoursBalance {
  readonly requiredSeconds: number;
  /** Planned seconds of closed class sessions that were not attended. */
  readonly missedSeconds: number;
  /** What can still be missed without falling below the threshold; 0 when nothing can. */
  readonly budgetSeconds: number;
  readonly reached: boolean;
  /** False as soon as attending everything still to come would not be enough. */
  readonly reachable: boolean;
  /** Thousandths of the planned hours attended, rounded down; 0 without planned hours. */
  readonly attendedPerMille: number;
}

/** Compares hours with the threshold in integers, before any rounding. Without planned hours nothing is reached. */
export function balanceHours(hours: HoursPart, thresholdPercent: number): HoursBalance {
  const { attendedSeconds: attended, plannedSeconds: planned, remainingSeconds: remaining } = hours;
  const requiredSeconds = Math.ceil((thresholdPercent * planned) / 100);
  return {
    requiredSeconds,
    missedSeconds: planned - remaining - attended,
    budgetSeconds: Math.max(0, attended + remaining - requiredSeconds),
    reached: planned > 0 && attended * 100 >= thresholdPercent * planned,
    reachable: attended + remaining >= requiredSeconds,
    attendedPerMille: planned === 0 ? 0 : Math.floor((attended * 1000) / planned),
  };
}
