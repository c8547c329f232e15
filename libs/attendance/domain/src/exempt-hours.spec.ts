import fc from 'fast-check';
import { exemptionBlockers, exemptModules, presenceUnderExemption } from './exemption';
import { balanceHours, hoursOf, type HoursPart, type PersonClass, type PlannedMinutes } from './hours';
import { UNSET_PRESENCE } from './presence';
import { anyPersonClass, anyPresence, anyRules } from './testing/arbitraries';

const HOUR = 3600;
const anyClasses = fc.array(anyPersonClass, { maxLength: 8 });
const anyPlan: fc.Arbitrary<PlannedMinutes[] | null> = fc.option(
  fc.uniqueArray(
    fc.record({ moduleCode: fc.constantFrom(null, 'M1', 'M2', 'M3', 'M4'), minutes: fc.nat({ max: 4 }) }),
    { selector: ({ moduleCode }) => moduleCode },
  ),
);
const anyExempt: fc.Arbitrary<ReadonlySet<string>> = fc
  .uniqueArray(fc.constantFrom('M1', 'M2', 'M3', 'M4'))
  .map((codes) => new Set(codes));
const anyone = [anyClasses, anyRules, anyPlan, anyExempt] as const;

describe('hours of who is exempt from modules', () => {
  it('attend not one second more or less than without the exemption, in any part', () => {
    fc.assert(
      fc.property(...anyone, (classes, rules, plan, exempt) => {
        const [then, now] = [hoursOf(classes, rules, plan), hoursOf(classes, rules, plan, exempt)];
        expect(now.attendedSeconds).toBe(then.attendedSeconds);
        for (const [code, part] of Object.entries(now.byModule))
          expect(part.attendedSeconds).toBe(then.byModule[code]?.attendedSeconds ?? 0);
        for (const part of Object.values(now.byModule)) expect(part.exemptSeconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('lose from their base exactly what is exempt, so that the share never falls', () => {
    fc.assert(
      fc.property(...anyone, (classes, rules, plan, exempt) => {
        const [then, now] = [hoursOf(classes, rules, plan), hoursOf(classes, rules, plan, exempt)];
        expect(now.plannedSeconds + now.exemptSeconds).toBe(then.plannedSeconds);
        if (now.plannedSeconds > 0)
          expect(balanceHours(now, 80).attendedPerMille).toBeGreaterThanOrEqual(
            balanceHours(then, 80).attendedPerMille,
          );
      }),
    );
  });

  it('attended in a module that is exempt stay in its base too, and stand for no other module', () => {
    fc.assert(
      fc.property(...anyone, (classes, rules, plan, exempt) => {
        const [then, now] = [hoursOf(classes, rules, plan), hoursOf(classes, rules, plan, exempt)];
        for (const code of exempt) {
          const { attendedSeconds = 0, plannedSeconds = 0 } = then.byModule[code] ?? {};
          expect(now.byModule[code]?.plannedSeconds).toBe(Math.min(attendedSeconds, plannedSeconds));
        }
      }),
    );
  });

  it('are those of everybody in all other modules, and add up', () => {
    fc.assert(
      fc.property(...anyone, (classes, rules, plan, exempt) => {
        const [then, now] = [hoursOf(classes, rules, plan), hoursOf(classes, rules, plan, exempt)];
        for (const [code, part] of Object.entries(now.byModule))
          if (!exempt.has(code)) expect(part).toEqual(then.byModule[code]);
        const exemptOf = (parts: HoursPart[]) =>
          parts.reduce((all, { exemptSeconds }) => all + exemptSeconds, 0);
        expect(exemptOf(Object.values(now.byModule))).toBe(now.exemptSeconds);
        expect(now.exemptModules.toSorted()).toEqual([...exempt].toSorted());
      }),
    );
  });

  it('have nothing missed and nothing to come in a module that is exempt', () => {
    fc.assert(
      fc.property(...anyone, (classes, rules, plan, exempt) => {
        const now = hoursOf(classes, rules, plan, exempt);
        for (const code of exempt)
          expect({
            ...now.byModule[code],
            missed: balanceHours(now.byModule[code] as HoursPart, 80).missedSeconds,
          }).toMatchObject({
            remainingSeconds: 0,
            uncoveredSeconds: 0,
            missed: 0,
          });
      }),
    );
  });

  it('of 8 attended out of 20, with a module of 10 exempt: 80 % of the other 10', () => {
    const held = (moduleCode: string, hours: number, attended: number): PersonClass => ({
      time: { startsAt: 0, endsAt: hours * HOUR, breaks: [] },
      endedEarlyAt: null,
      modality: 'presenza',
      moduleCode,
      closed: true,
      presence:
        attended === 0
          ? { ...UNSET_PRESENCE, kind: 'absent' }
          : { ...UNSET_PRESENCE, kind: 'present', intervals: [{ from: 0, to: attended * HOUR }] },
    });
    const plan = ['M1', 'M2'].map((moduleCode) => ({ moduleCode, minutes: 600 }));
    const classes = [held('M1', 10, 0), held('M2', 10, 8)];
    const hours = hoursOf(classes, { excusedCounts: false }, plan, new Set(['M1']));
    expect(hours).toMatchObject({
      attendedSeconds: 8 * HOUR,
      plannedSeconds: 10 * HOUR,
      exemptSeconds: 10 * HOUR,
    });
    expect(balanceHours(hours, 80)).toMatchObject({
      reached: true,
      attendedPerMille: 800,
      missedSeconds: 2 * HOUR,
    });
    expect(hours.byModality.presenza).toMatchObject({ plannedSeconds: 10 * HOUR, exemptSeconds: 10 * HOUR });
  });
});

describe('an exemption', () => {
  const given = (change = {}) => ({ moduleCode: 'M3', approvedOn: '2026-12-01', revoked: false, ...change });

  it('holds from the day of its decision, and once revoked never did', () => {
    expect([...exemptModules([given()], null)]).toEqual(['M3']);
    expect([...exemptModules([given()], '2026-12-01')]).toEqual(['M3']);
    expect([...exemptModules([given()], '2026-11-30')]).toEqual([]);
    expect([...exemptModules([given({ revoked: true })], null)]).toEqual([]);
    expect([...exemptModules([given({ revoked: true }), given()], null)]).toEqual(['M3']);
  });

  it('turns only staying away into an exemption: who came was present', () => {
    fc.assert(
      fc.property(anyPresence, fc.boolean(), (presence, isExempt) => {
        const shown = presenceUnderExemption(presence, isExempt);
        expect(shown.intervals).toEqual(presence.intervals);
        const stayedAway = presence.kind === 'unset' || presence.kind === 'absent';
        expect(shown.kind).toBe(isExempt && stayedAway ? 'exempt' : presence.kind);
      }),
    );
  });

  it('is refused with all reasons: for no module of the programme, twice, and for a day to come', () => {
    const known = { modules: ['M3'], exemptions: [given()], today: '2026-12-01' };
    expect(exemptionBlockers({ moduleCode: 'M9', approvedOn: '2026-12-02' }, known)).toEqual([
      { code: 'exemption.no_such_module' },
      { code: 'exemption.approved_later' },
    ]);
    expect(exemptionBlockers(given(), known)).toEqual([{ code: 'exemption.already_given' }]);
    expect(exemptionBlockers(given(), { ...known, exemptions: [given({ revoked: true })] })).toEqual([]);
  });
});
