import { perMilleOfBase, reachesShare, secondsOfShare } from '@lumit/shared';
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

/** On what percentages of hours stand: the approved plan of the edition, or its calendar where nobody has approved one. */
export const HOURS_BASES = ['plan', 'calendar'] as const;
export type HoursBase = (typeof HOURS_BASES)[number];

/** Minutes of class that the plan gives to a module; `moduleCode` null: to what belongs to none. */
export interface PlannedMinutes {
  readonly moduleCode: string | null;
  readonly minutes: number;
}

/** Seconds. */
export interface HoursPart {
  readonly attendedSeconds: number;
  /** The base of percentages: what the plan gives, without what the person is exempt from. */
  readonly plannedSeconds: number;
  /** Of class sessions whose register is not closed yet. */
  readonly remainingSeconds: number;
  /** Of all class sessions of the person; `attended + remaining ≤ scheduled`, and what is left of it was missed. */
  readonly scheduledSeconds: number;
  /** What the plan gives and no class session covers, so far. */
  readonly uncoveredSeconds: number;
  /** What an exemption from a whole module takes out of the base. */
  readonly exemptSeconds: number;
}

/** Hours of one person over the whole programme of the edition, held and still to come. */
export interface Hours extends HoursPart {
  readonly base: HoursBase;
  /** A plan knows no modality: here the base is always the calendar. */
  readonly byModality: Readonly<Record<Modality, HoursPart>>;
  readonly byModule: Readonly<Record<string, HoursPart>>;
  /** The modules the person is exempt from, each of them also in `byModule`. */
  readonly exemptModules: readonly string[];
}

/** Of one class session: what counts for a person, and what the person is exempt from. */
interface ClassHours {
  readonly attendedSeconds: number;
  readonly scheduledSeconds: number;
  readonly remainingSeconds: number;
  readonly exemptSeconds: number;
}

/** An exemption leaves the denominator; a justified absence counts if the rules say so. */
export function hoursInClass(
  held: Omit<PersonClass, 'modality' | 'moduleCode'>,
  rules: Pick<AttendanceRules, 'excusedCounts'>,
): ClassHours {
  const planned = plannedSeconds(held.time);
  if (!held.closed)
    return { attendedSeconds: 0, scheduledSeconds: planned, remainingSeconds: planned, exemptSeconds: 0 };
  if (held.presence.kind === 'exempt') return { ...NO_CLASS, exemptSeconds: planned };
  const attendedSeconds = attendedInClass(held, held.presence, rules);
  return { attendedSeconds, scheduledSeconds: planned, remainingSeconds: 0, exemptSeconds: 0 };
}

const NO_CLASS: ClassHours = {
  attendedSeconds: 0,
  scheduledSeconds: 0,
  remainingSeconds: 0,
  exemptSeconds: 0,
};

/** The base of an edition with this plan. One that gives no hour at all is none. */
export const baseOf = (plan: readonly PlannedMinutes[] | null): HoursBase =>
  plan?.some(({ minutes }) => minutes > 0) ? 'plan' : 'calendar';

/**
 * The hours of a person over all class sessions of the edition; their order does not matter. Percentages stand on the plan,
 * module by module: what the person is exempt from leaves the module's hours and never another's, and hours that the calendar
 * has beyond the plan are attended hours, but change no base. Without a plan the calendar is the base. Of a module that the person
 * is exempt from as a whole, only what they attended stays in the base: what they did not attend is neither missed nor still to
 * come, and no hour is attended for it.
 */
export function hoursOf(
  classes: readonly PersonClass[],
  rules: Pick<AttendanceRules, 'excusedCounts'>,
  plan: readonly PlannedMinutes[] | null,
  exempt: ReadonlySet<string> = new Set(),
): Hours {
  const base = baseOf(plan);
  const isExempt = (moduleCode: string | null) => moduleCode !== null && exempt.has(moduleCode);
  const held = classes.map((one) => ({ one, hours: hoursInClass(one, rules) }));
  const ofModule = Map.groupBy(held, ({ one }) => one.moduleCode);
  // A module without hours in the plan is in it no more than one that it does not name.
  const approved = base === 'plan' ? (plan ?? []).filter(({ minutes }) => minutes > 0) : [];
  const planned = Map.groupBy(approved, ({ moduleCode }) => moduleCode);
  const byModule: Record<string, HoursPart> = {};
  let total = NOTHING;
  for (const moduleCode of new Set([...planned.keys(), ...ofModule.keys(), ...exempt])) {
    const sum = sumOf(ofModule.get(moduleCode)?.map(({ hours }) => hours) ?? []);
    const seconds = (planned.get(moduleCode) ?? []).reduce((all, { minutes }) => all + minutes * 60, 0);
    const owed = base === 'plan' ? onPlan(sum, seconds) : onCalendar(sum);
    const part = isExempt(moduleCode) ? withoutTheRest(owed) : owed;
    total = add(total, part);
    if (moduleCode !== null) byModule[moduleCode] = part;
  }
  const byModality = Object.fromEntries(
    MODALITIES.map((modality) => {
      const own = held.filter(({ one }) => one.modality === modality);
      const [left, owed] = [true, false].map((side) =>
        onCalendar(
          sumOf(own.filter(({ one }) => isExempt(one.moduleCode) === side).map(({ hours }) => hours)),
        ),
      );
      return [modality, add(owed ?? NOTHING, withoutTheRest(left ?? NOTHING))];
    }),
  ) as Record<Modality, HoursPart>;
  return { ...total, base, byModality, byModule, exemptModules: [...exempt] };
}

const NOTHING: HoursPart = {
  attendedSeconds: 0,
  plannedSeconds: 0,
  remainingSeconds: 0,
  scheduledSeconds: 0,
  uncoveredSeconds: 0,
  exemptSeconds: 0,
};

const onCalendar = (sum: ClassHours): HoursPart => ({
  ...sum,
  exemptSeconds: 0,
  plannedSeconds: sum.scheduledSeconds,
  uncoveredSeconds: 0,
});

function onPlan({ exemptSeconds, ...sum }: ClassHours, planned: number): HoursPart {
  const plannedSeconds = Math.max(0, planned - exemptSeconds);
  const uncoveredSeconds = Math.max(0, plannedSeconds - sum.scheduledSeconds);
  return { ...sum, plannedSeconds, uncoveredSeconds, exemptSeconds: 0 };
}

/** A module that the person is exempt from: its base is what they attended of it. */
function withoutTheRest({ attendedSeconds, plannedSeconds: owed }: HoursPart): HoursPart {
  const plannedSeconds = Math.min(owed, attendedSeconds);
  return {
    attendedSeconds,
    plannedSeconds,
    remainingSeconds: 0,
    scheduledSeconds: attendedSeconds,
    uncoveredSeconds: 0,
    exemptSeconds: owed - plannedSeconds,
  };
}

const sumOf = (classes: readonly ClassHours[]): ClassHours => classes.reduce(add, NO_CLASS);

/** Adds number by number. */
function add<Part extends object>(sum: Part, part: Part): Part {
  const keys = Object.keys(sum) as (keyof Part)[];
  return Object.fromEntries(keys.map((key) => [key, Number(sum[key]) + Number(part[key])])) as Part;
}

/** Where a person stands against the required hours. Seconds. */
export interface HoursBalance {
  readonly requiredSeconds: number;
  /** Seconds of closed class sessions that were not attended. */
  readonly missedSeconds: number;
  /** What can still be missed of the calendar as it is without falling below the threshold; 0 when nothing can. */
  readonly budgetSeconds: number;
  readonly reached: boolean;
  /** False as soon as attending everything still to come, and all that the plan has yet to see in the calendar, would not be enough. */
  readonly reachable: boolean;
  /** Thousandths of the planned hours attended, rounded down, the whole at most; 0 without planned hours. */
  readonly attendedPerMille: number;
}

/** Compares hours with the threshold in integers, before any rounding. Without planned hours nothing is reached. */
export function balanceHours(hours: HoursPart, thresholdPercent: number): HoursBalance {
  const { attendedSeconds: attended, plannedSeconds: planned, remainingSeconds: remaining } = hours;
  const requiredSeconds = secondsOfShare(planned, thresholdPercent);
  return {
    requiredSeconds,
    missedSeconds: hours.scheduledSeconds - remaining - attended,
    budgetSeconds: Math.max(0, attended + remaining - requiredSeconds),
    reached: reachesShare(attended, planned, thresholdPercent),
    reachable: attended + remaining + hours.uncoveredSeconds >= requiredSeconds,
    attendedPerMille: perMilleOfBase(attended, planned),
  };
}
