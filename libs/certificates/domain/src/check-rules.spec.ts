import fc from 'fast-check';
import { checkRules, isEligible, isStillReachable } from './check-rules';
import type { EligibilityFacts, HoursFact, QuizFact } from './eligibility-facts';
import { defaultRuleSet, ruleKey, type LeafRule, type Rule } from './rule-set';

const HOUR = 3600;
const hours = fc
  .tuple(fc.nat(40 * HOUR), fc.nat(40 * HOUR), fc.nat(10 * HOUR))
  .map(([attendedSeconds, remainingSeconds, lostSeconds]): HoursFact => ({
    attendedSeconds,
    remainingSeconds,
    plannedSeconds: attendedSeconds + remainingSeconds + lostSeconds,
  }));
const quiz = (quizCode: string) =>
  fc
    .record({
      passed: fc.boolean(),
      stillPossible: fc.boolean(),
      attemptsLeft: fc.option(fc.nat(3)),
      bestPoints: fc.option(fc.nat(12_000)),
    })
    .map((fact): QuizFact => ({ quizCode, title: `Test ${quizCode}`, possiblePoints: 12_000, ...fact }));
const facts = fc
  .record({
    hours,
    m5: hours,
    online: hours,
    q1: quiz('q1'),
    q2: quiz('q2'),
    signedOff: fc.boolean(),
    enrolmentState: fc.constantFrom('active', 'withdrawn'),
  })
  .map((world): EligibilityFacts => ({
    enrolmentState: world.enrolmentState,
    hours: world.hours,
    byModule: { M5: world.m5 },
    byModality: { online: world.online },
    upcoming: [],
    quizzes: [world.q1, world.q2],
    signedOff: world.signedOff,
  }));
const percent = fc.integer({ min: 1, max: 100 });
const leaf: fc.Arbitrary<LeafRule> = fc.oneof(
  percent.map((minPercent): LeafRule => ({ kind: 'hours', minPercent })),
  percent.map((minPercent): LeafRule => ({ kind: 'hours', minPercent, module: 'M5' })),
  percent.map((minPercent): LeafRule => ({ kind: 'hours', minPercent, modality: 'online' })),
  fc.constantFrom('q1', 'q2').map((code): LeafRule => ({ kind: 'quiz', quiz: code })),
  fc.constant<LeafRule>({ kind: 'enrolment', states: ['active'] }),
  fc.constant<LeafRule>({ kind: 'sign_off' }),
);
const rules: fc.Arbitrary<Rule[]> = fc.array(
  fc.oneof(
    leaf,
    fc.array(leaf, { minLength: 2, maxLength: 3 }).map((of): Rule => ({ kind: 'any', of })),
  ),
  { minLength: 1, maxLength: 5 },
);
type Improvement = (facts: EligibilityFacts) => EligibilityFacts;
const improvement: fc.Arbitrary<Improvement> = fc.oneof(
  fc.nat(5 * HOUR).map((more): Improvement => (f) => ({ ...f, hours: attendMore(f.hours, more) })),
  fc
    .nat(5 * HOUR)
    .map((more): Improvement => (f) => ({ ...f, byModule: { M5: attendMore(f.byModule.M5, more) } })),
  fc.nat(5 * HOUR).map((more): Improvement => (f) => ({
    ...f,
    byModality: { online: attendMore(f.byModality.online, more) },
  })),
  fc.nat(1).map((which): Improvement => (f) => ({
    ...f,
    quizzes: f.quizzes.map((q, i) => (i === which ? { ...q, passed: true } : q)),
  })),
  fc.constant<Improvement>((f) => ({ ...f, signedOff: true })),
  fc.constant<Improvement>((f) => ({ ...f, enrolmentState: 'active' })),
);

/** A session that was still to come is attended: what was remaining becomes attended. */
function attendMore(fact: HoursFact | undefined, more: number): HoursFact {
  const base = fact ?? { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 };
  const seconds = Math.min(more, base.remainingSeconds);
  return {
    ...base,
    attendedSeconds: base.attendedSeconds + seconds,
    remainingSeconds: base.remainingSeconds - seconds,
  };
}

/** Exempt from M5 with what had not been attended of it, as `hoursOf` says it. */
const exemptFromM5 = (f: EligibilityFacts): EligibilityFacts => {
  const { attendedSeconds = 0, plannedSeconds = 0 } = f.byModule['M5'] ?? {};
  const exemptSeconds = plannedSeconds - attendedSeconds;
  const m5 = { attendedSeconds, plannedSeconds: attendedSeconds, remainingSeconds: 0, exemptSeconds };
  return { ...f, byModule: { M5: m5 }, exemptModules: ['M5'] };
};

const missing = (results: ReturnType<typeof checkRules>) => results.filter((r) => !r.met).map((r) => r.key);

describe('the rules of a certificate', () => {
  it('never miss one more rule when a fact gets better', () => {
    fc.assert(
      fc.property(rules, facts, improvement, (list, before, improve) => {
        const then = missing(checkRules(list, before));
        expect(missing(checkRules(list, improve(before))).filter((key) => !then.includes(key))).toEqual([]);
      }),
    );
  });

  it('ask nothing of a module for who is exempt from it, and claim not one hour for that', () => {
    fc.assert(
      fc.property(facts, percent, (world, minPercent) => {
        const rule: Rule = { kind: 'hours', minPercent, module: 'M5' };
        const [then] = checkRules([rule], world);
        const [now] = checkRules([rule], exemptFromM5(world));
        expect(now).toMatchObject({ met: true, stillReachable: true, missing: 0, actual: then?.actual });
      }),
    );
  });

  it('are not met by an exemption from everything', () => {
    const nothing = { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0, exemptSeconds: HOUR };
    const world: EligibilityFacts = {
      enrolmentState: 'active',
      hours: nothing,
      byModule: { M5: nothing },
      exemptModules: ['M5'],
      byModality: {},
      upcoming: [],
      quizzes: [],
      signedOff: false,
    };
    expect(checkRules([{ kind: 'hours', minPercent: 80 }], world)).toMatchObject([
      { met: false, exempt: HOUR },
    ]);
  });

  it('list every rule once, in order, met or not, so that no reason hides behind another', () => {
    fc.assert(
      fc.property(rules, facts, (list, f) =>
        expect(checkRules(list, f).map((r) => r.key)).toEqual(list.map(ruleKey)),
      ),
    );
  });

  it('are all met exactly when the person is eligible', () => {
    fc.assert(
      fc.property(rules, facts, (list, f) =>
        expect(isEligible(checkRules(list, f))).toBe(missing(checkRules(list, f)).length === 0),
      ),
    );
  });

  it('stay reachable once met, and an alternative is met when one of its options is', () => {
    fc.assert(
      fc.property(rules, facts, (list, f) => {
        for (const result of checkRules(list, f)) {
          if (result.met) expect(result.stillReachable).toBe(true);
          if (result.kind === 'any') expect(result.met).toBe(result.options.some((option) => option.met));
        }
      }),
    );
  });

  it('say what is missing so that exactly that much more is enough', () => {
    fc.assert(
      fc.property(percent, hours, (minPercent, fact) => {
        const world = worldOf({ hours: fact });
        const [result] = checkRules([{ kind: 'hours', minPercent }], world);
        if (!result || result.met || fact.plannedSeconds === 0) return;
        const reach = (seconds: number) =>
          worldOf({ hours: { ...fact, attendedSeconds: fact.attendedSeconds + seconds } });
        expect(isEligible(checkRules([{ kind: 'hours', minPercent }], reach(result.missing)))).toBe(true);
        expect(isEligible(checkRules([{ kind: 'hours', minPercent }], reach(result.missing - 1)))).toBe(
          false,
        );
      }),
    );
  });

  it('compare hours before rounding: 79,996 % is not 80 %', () => {
    const plannedSeconds = 40 * HOUR;
    const at = (attendedSeconds: number) =>
      checkRules(
        [{ kind: 'hours', minPercent: 80 }],
        worldOf({ hours: { attendedSeconds, plannedSeconds, remainingSeconds: 10 } }),
      );
    expect(isEligible(at(32 * HOUR - 1))).toBe(false);
    expect(isEligible(at(32 * HOUR))).toBe(true);
    expect(isStillReachable(at(32 * HOUR - 11))).toBe(false);
    expect(isStillReachable(at(32 * HOUR - 10))).toBe(true);
  });

  it('certify nothing where nothing is planned or nothing is asked', () => {
    expect(
      isEligible(
        checkRules(
          [{ kind: 'hours', minPercent: 80 }],
          worldOf({ hours: { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 } }),
        ),
      ),
    ).toBe(false);
    expect(isEligible(checkRules([], worldOf({})))).toBe(false);
    expect(defaultRuleSet({ quizCodes: [], states: ['confirmed'], minPercent: 80 }).achievement).toEqual([]);
  });

  it('name the class session that is enough, when it is known', () => {
    const world = worldOf({
      hours: { attendedSeconds: 31 * HOUR, plannedSeconds: 40 * HOUR, remainingSeconds: 3 * HOUR },
    });
    const [result] = checkRules([{ kind: 'hours', minPercent: 80 }], {
      ...world,
      upcoming: [
        { label: '7', seconds: HOUR / 2 },
        { label: '8', seconds: 2 * HOUR },
      ],
    });
    expect(result).toMatchObject({ kind: 'hours', missing: HOUR, enoughWith: ['8'] });
  });

  it('hold a test that does not exist against nobody as passed', () => {
    expect(checkRules([{ kind: 'quiz', quiz: 'm9-test' }], worldOf({}))).toMatchObject([
      { met: false, stillReachable: false, attemptsLeft: 0 },
    ]);
  });
});

function worldOf(part: Partial<EligibilityFacts>): EligibilityFacts {
  const none = { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 };
  return {
    enrolmentState: 'active',
    hours: none,
    byModule: {},
    byModality: {},
    upcoming: [],
    quizzes: [],
    signedOff: false,
    ...part,
  };
}
