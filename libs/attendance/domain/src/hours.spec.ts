import fc from 'fast-check';
import {
  balanceHours,
  hoursOf as hoursOnPlan,
  type HoursPart,
  type PersonClass,
  type PlannedMinutes,
} from './hours';
import { plannedSeconds } from './class-time';
import { type PresenceKind, UNSET_PRESENCE } from './presence';
import { anyPersonClass, anyRules } from './testing/arbitraries';

const HOUR = 3600;
const anyClasses = fc.array(anyPersonClass, { maxLength: 8 });
const KEYS = [
  'attendedSeconds',
  'plannedSeconds',
  'remainingSeconds',
  'scheduledSeconds',
  'uncoveredSeconds',
  'exemptSeconds',
] as const;
const sum = (parts: readonly HoursPart[]) =>
  KEYS.map((key) => parts.reduce((all, part) => all + part[key], 0));
const totalOf = (hours: HoursPart) => KEYS.map((key) => hours[key]);
/** Without a plan. */
const hoursOf = (classes: readonly PersonClass[], rules: { excusedCounts: boolean }) =>
  hoursOnPlan(classes, rules, null);
const part = (values: Partial<HoursPart>): HoursPart => {
  const { plannedSeconds = 0 } = values;
  return {
    attendedSeconds: 0,
    plannedSeconds,
    remainingSeconds: 0,
    scheduledSeconds: plannedSeconds,
    uncoveredSeconds: 0,
    exemptSeconds: 0,
    ...values,
  };
};
const anyPlan: fc.Arbitrary<PlannedMinutes[]> = fc.uniqueArray(
  fc.record({ moduleCode: fc.constantFrom(null, 'M1', 'M2', 'M3', 'M4'), minutes: fc.nat({ max: 4 }) }),
  { selector: ({ moduleCode }) => moduleCode },
);

function classOf(
  hours: number,
  kind: PresenceKind,
  change: Partial<PersonClass> & { attended?: number } = {},
): PersonClass {
  const intervals = kind === 'present' ? [{ from: 0, to: (change.attended ?? hours) * HOUR }] : [];
  return {
    time: { startsAt: 0, endsAt: hours * HOUR, breaks: [] },
    endedEarlyAt: null,
    modality: 'presenza',
    moduleCode: 'M3',
    closed: true,
    presence: { ...UNSET_PRESENCE, kind, intervals },
    ...change,
  };
}
const upcoming = (hours: number) => classOf(hours, 'unset', { closed: false });
const defaults = { excusedCounts: false };

describe('hoursOf', () => {
  it('adds up: attended and remaining never exceed planned, and the parts make the whole', () => {
    fc.assert(
      fc.property(anyClasses, anyRules, (classes, rules) => {
        const hours = hoursOf(classes, rules);
        expect([hours.base, hours.plannedSeconds]).toEqual(['calendar', hours.scheduledSeconds]);
        expect(hours.attendedSeconds + hours.remainingSeconds).toBeLessThanOrEqual(hours.scheduledSeconds);
        expect(sum(Object.values(hours.byModality))).toEqual(totalOf(hours));
        const inModules = hoursOf(
          classes.filter(({ moduleCode }) => moduleCode !== null),
          rules,
        );
        expect(sum(Object.values(hours.byModule))).toEqual(totalOf(inModules));
      }),
    );
  });

  it('does not depend on the order of the class sessions', () => {
    fc.assert(
      fc.property(anyClasses, anyRules, (classes, rules) => {
        expect(hoursOf([...classes].reverse(), rules)).toEqual(hoursOf(classes, rules));
      }),
    );
  });

  it('counts nothing of a register that is not closed, and keeps all of it to come', () => {
    fc.assert(
      fc.property(anyClasses, anyRules, (classes, rules) => {
        const open = classes.map((held) => ({ ...held, closed: false }));
        const planned = classes.reduce((all, { time }) => all + plannedSeconds(time), 0);
        expect(hoursOf(open, rules)).toMatchObject({
          attendedSeconds: 0,
          plannedSeconds: planned,
          remainingSeconds: planned,
        });
      }),
    );
  });

  it('takes an exemption out of the denominator, and counts a justified absence only if the rules say so', () => {
    expect(hoursOf([classOf(4, 'exempt'), classOf(2, 'present')], defaults)).toMatchObject({
      attendedSeconds: 2 * HOUR,
      plannedSeconds: 2 * HOUR,
    });
    expect(hoursOf([classOf(4, 'excused')], defaults)).toMatchObject({
      attendedSeconds: 0,
      plannedSeconds: 4 * HOUR,
    });
    expect(hoursOf([classOf(4, 'excused')], { excusedCounts: true })).toMatchObject({
      attendedSeconds: 4 * HOUR,
      plannedSeconds: 4 * HOUR,
    });
  });
});

describe('hours on an approved plan', () => {
  const planOf = (plan: readonly PlannedMinutes[], code: string | null) =>
    plan.filter(({ moduleCode }) => moduleCode === code).reduce((all, { minutes }) => all + minutes * 60, 0);
  const withoutExemptions = anyClasses.map((classes) =>
    classes.filter(({ presence }) => presence.kind !== 'exempt'),
  );

  it('stand on the plan and nothing else: whatever the calendar has, the base is what the plan gives', () => {
    fc.assert(
      fc.property(withoutExemptions, anyRules, anyPlan, (classes, rules, plan) => {
        const hours = hoursOnPlan(classes, rules, plan);
        const approved = plan.reduce((all, { minutes }) => all + minutes * 60, 0);
        fc.pre(approved > 0);
        expect([hours.base, hours.plannedSeconds]).toEqual(['plan', approved]);
        for (const [code, own] of Object.entries(hours.byModule))
          expect(own.plannedSeconds).toBe(planOf(plan, code));
      }),
    );
  });

  it('say the same of what was attended, missed and is to come as without a plan, and the parts make the whole', () => {
    fc.assert(
      fc.property(anyClasses, anyRules, anyPlan, (classes, rules, plan) => {
        const [with_, without] = [hoursOnPlan(classes, rules, plan), hoursOf(classes, rules)];
        for (const key of ['attendedSeconds', 'remainingSeconds', 'scheduledSeconds'] as const)
          expect(with_[key]).toBe(without[key]);
        expect(with_.byModality).toEqual(without.byModality);
        const inModules = hoursOnPlan(
          classes.filter(({ moduleCode }) => moduleCode !== null),
          rules,
          plan.filter(({ moduleCode }) => moduleCode !== null),
        );
        fc.pre(with_.base === inModules.base);
        expect(sum(Object.values(with_.byModule))).toEqual(totalOf(inModules));
      }),
    );
  });

  it('tell of each module what no class session covers: none of it with enough of them, all of it with none', () => {
    fc.assert(
      fc.property(anyClasses, anyRules, anyPlan, (classes, rules, plan) => {
        const hours = hoursOnPlan(classes, rules, plan);
        for (const own of [hours, ...Object.values(hours.byModule)]) {
          expect(own.uncoveredSeconds).toBeLessThanOrEqual(own.plannedSeconds);
          expect(own.plannedSeconds).toBeLessThanOrEqual(own.scheduledSeconds + own.uncoveredSeconds);
        }
        expect(hoursOnPlan([], rules, plan).uncoveredSeconds).toBe(
          hoursOnPlan([], rules, plan).plannedSeconds,
        );
      }),
    );
  });

  it('take what a person is exempt from out of its own module alone', () => {
    const plan = [
      { moduleCode: 'M3', minutes: 120 },
      { moduleCode: 'M4', minutes: 240 },
    ];
    expect(hoursOnPlan([classOf(4, 'exempt')], defaults, plan)).toMatchObject({
      plannedSeconds: 4 * HOUR,
      uncoveredSeconds: 4 * HOUR,
      byModule: { M3: { plannedSeconds: 0 }, M4: { plannedSeconds: 4 * HOUR } },
    });
  });

  it('are those of the calendar where the plan gives no hour', () => {
    const empty = [{ moduleCode: 'M3', minutes: 0 }];
    expect(hoursOnPlan([classOf(4, 'present')], defaults, empty)).toEqual(
      hoursOf([classOf(4, 'present')], defaults),
    );
  });

  it('of 16 attended out of a plan of 40 of which the calendar has 20: 40 %, and the threshold is still within reach', () => {
    const plan = [{ moduleCode: 'M3', minutes: 40 * 60 }];
    const hours = hoursOnPlan([classOf(16, 'present'), upcoming(4)], defaults, plan);
    expect(hours.uncoveredSeconds).toBe(20 * HOUR);
    expect(balanceHours(hours, 80)).toEqual({
      requiredSeconds: 32 * HOUR,
      missedSeconds: 0,
      budgetSeconds: 0,
      reached: false,
      reachable: true,
      attendedPerMille: 400,
    });
  });

  it('beyond the plan are hours, and the whole of it at most', () => {
    const hours = hoursOnPlan([classOf(5, 'present')], defaults, [{ moduleCode: 'M3', minutes: 240 }]);
    expect(hours.attendedSeconds).toBe(5 * HOUR);
    expect(balanceHours(hours, 100)).toMatchObject({ reached: true, attendedPerMille: 1000 });
  });
});

describe('balanceHours', () => {
  it('reads as in the example of the attendance page: 12 h 30 of 40 h, 26 h to come, 6 h 30 can still be missed', () => {
    const hours = hoursOf(
      [
        classOf(4, 'present'),
        classOf(4, 'present'),
        classOf(4, 'present'),
        classOf(2, 'present', { attended: 0.5 }),
        upcoming(26),
      ],
      defaults,
    );
    expect(balanceHours(hours, 80)).toEqual({
      requiredSeconds: 32 * HOUR,
      missedSeconds: 1.5 * HOUR,
      budgetSeconds: 6.5 * HOUR,
      reached: false,
      reachable: true,
      attendedPerMille: 312,
    });
  });

  it('reaches the threshold by integers at exactly 80 %, and not one second below', () => {
    expect(
      balanceHours(part({ attendedSeconds: 8 * HOUR, plannedSeconds: 10 * HOUR, remainingSeconds: 0 }), 80),
    ).toMatchObject({ reached: true, attendedPerMille: 800 });
    expect(
      balanceHours(
        part({ attendedSeconds: 8 * HOUR - 1, plannedSeconds: 10 * HOUR, remainingSeconds: 0 }),
        80,
      ),
    ).toMatchObject({ reached: false, reachable: false, attendedPerMille: 799 });
  });

  it('is lost as soon as attended and remaining together fall below the required hours', () => {
    expect(
      balanceHours(part({ attendedSeconds: 0, plannedSeconds: 10 * HOUR, remainingSeconds: 8 * HOUR }), 80),
    ).toMatchObject({ reachable: true, budgetSeconds: 0 });
    expect(
      balanceHours(
        part({ attendedSeconds: 0, plannedSeconds: 10 * HOUR, remainingSeconds: 8 * HOUR - 1 }),
        80,
      ),
    ).toMatchObject({ reachable: false, budgetSeconds: 0 });
  });

  it('reaches nothing without planned hours', () => {
    expect(
      balanceHours(part({ attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 }), 80),
    ).toMatchObject({
      reached: false,
      reachable: true,
    });
  });

  it('holds together for any hours', () => {
    fc.assert(
      fc.property(anyClasses, anyRules, anyPlan, (classes, rules, plan) => {
        const hours = hoursOnPlan(classes, rules, plan);
        const balance = balanceHours(hours, rules.hoursThreshold);
        expect(balance.missedSeconds).toBeGreaterThanOrEqual(0);
        expect(balance.reached).toBe(
          hours.plannedSeconds > 0 && hours.attendedSeconds >= balance.requiredSeconds,
        );
        if (balance.reached) expect(balance.reachable).toBe(true);
        if (balance.budgetSeconds > 0) expect(balance.reachable).toBe(true);
        const missingTheBudget = {
          ...hours,
          remainingSeconds: Math.max(0, hours.remainingSeconds - balance.budgetSeconds),
        };
        if (balance.reachable && balance.budgetSeconds <= hours.remainingSeconds)
          expect(balanceHours(missingTheBudget, rules.hoursThreshold).reachable).toBe(true);
      }),
    );
  });
});
