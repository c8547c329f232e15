import fc from 'fast-check';
import { balanceHours, hoursOf, type HoursPart, type PersonClass } from './hours';
import { plannedSeconds } from './class-time';
import { type PresenceKind, UNSET_PRESENCE } from './presence';
import { anyPersonClass, anyRules } from './testing/arbitraries';

const HOUR = 3600;
const anyClasses = fc.array(anyPersonClass, { maxLength: 8 });
const sum = (parts: readonly HoursPart[]) => ({
  attendedSeconds: parts.reduce((all, part) => all + part.attendedSeconds, 0),
  plannedSeconds: parts.reduce((all, part) => all + part.plannedSeconds, 0),
  remainingSeconds: parts.reduce((all, part) => all + part.remainingSeconds, 0),
});
const totalOf = ({ attendedSeconds, plannedSeconds, remainingSeconds }: HoursPart) => ({
  attendedSeconds,
  plannedSeconds,
  remainingSeconds,
});

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
        expect(hours.attendedSeconds + hours.remainingSeconds).toBeLessThanOrEqual(hours.plannedSeconds);
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
      balanceHours({ attendedSeconds: 8 * HOUR, plannedSeconds: 10 * HOUR, remainingSeconds: 0 }, 80),
    ).toMatchObject({ reached: true, attendedPerMille: 800 });
    expect(
      balanceHours({ attendedSeconds: 8 * HOUR - 1, plannedSeconds: 10 * HOUR, remainingSeconds: 0 }, 80),
    ).toMatchObject({ reached: false, reachable: false, attendedPerMille: 799 });
  });

  it('is lost as soon as attended and remaining together fall below the required hours', () => {
    expect(
      balanceHours({ attendedSeconds: 0, plannedSeconds: 10 * HOUR, remainingSeconds: 8 * HOUR }, 80),
    ).toMatchObject({ reachable: true, budgetSeconds: 0 });
    expect(
      balanceHours({ attendedSeconds: 0, plannedSeconds: 10 * HOUR, remainingSeconds: 8 * HOUR - 1 }, 80),
    ).toMatchObject({ reachable: false, budgetSeconds: 0 });
  });

  it('reaches nothing without planned hours', () => {
    expect(balanceHours({ attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 }, 80)).toMatchObject({
      reached: false,
      reachable: true,
    });
  });

  it('holds together for any hours', () => {
    fc.assert(
      fc.property(anyClasses, anyRules, (classes, rules) => {
        const hours = hoursOf(classes, rules);
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
