import fc from 'fast-check';
import type { EligibilityFacts } from './eligibility-facts';
import { effectOfRules, isChange } from './compare-rules';
import { ruleName } from './rule-name';
import { defaultRuleSet, type RuleSet } from './rule-set';
import { choiceBlockers, readRules, RulesChoice, SIGN_OFFS, toRuleSet } from './rules-form';

const STATES = ['confirmed', 'completed'];
const percent = fc.integer({ min: 1, max: 100 });
const anyChoice: fc.Arbitrary<RulesChoice> = fc.record({
  hours: fc.option(percent),
  modules: fc.uniqueArray(fc.record({ module: fc.constantFrom('M1', 'M2', 'M3'), minPercent: percent }), {
    selector: ({ module }) => module,
  }),
  signOff: fc.constantFrom(...SIGN_OFFS),
  achievement: fc.option(
    fc.record({ quizzes: fc.uniqueArray(fc.constantFrom('m1', 'm2', 'finale'), { maxLength: 3 }) }),
  ),
});
const ground = {
  modules: [
    { code: 'M1', plannedMinutes: 120 },
    { code: 'M2', plannedMinutes: null },
    { code: 'M3', plannedMinutes: 0 },
  ],
  quizzes: ['m1', 'finale'],
};
const base: RulesChoice = { hours: 80, modules: [], signOff: 'none', achievement: null };
const codes = (choice: Partial<RulesChoice>) =>
  choiceBlockers({ ...base, ...choice }, ground).map(({ code }) => code);

describe('the form of the rules', () => {
  it('shows what was chosen: read back, a choice is the same one', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const wanted: RulesChoice =
          choice.achievement === null && choice.signOff === 'achievement'
            ? { ...choice, signOff: 'none' }
            : choice;
        expect(RulesChoice.parse(choice)).toEqual(choice);
        expect(readRules(toRuleSet(wanted, STATES), STATES)).toEqual({ choice: wanted, exact: true });
      }),
    );
  });

  it('reads the default of the program exactly, and says so of rules that it cannot show', () => {
    const set = defaultRuleSet({ quizCodes: ['finale'], states: STATES, minPercent: 80 });
    expect(readRules(set, STATES)).toEqual({
      choice: { ...base, achievement: { quizzes: ['finale'] } },
      exact: true,
    });
    const beyond: RuleSet[] = [
      { ...set, attendance: [...set.attendance, { kind: 'hours', minPercent: 50, modality: 'presenza' }] },
      { ...set, achievement: set.achievement.slice(1) },
      { ...set, attendance: [{ kind: 'enrolment', states: ['completed'] }, ...set.attendance.slice(1)] },
      {
        ...set,
        achievement: [
          ...set.achievement,
          { kind: 'any', of: [{ kind: 'sign_off' }, { kind: 'quiz', quiz: 'm1' }] },
        ],
      },
    ];
    expect(beyond.map((rules) => readRules(rules, STATES).exact)).toEqual([false, false, false, false]);
  });

  it('takes no choice that asks nothing, or that nobody could ever meet', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ hours: null })).toEqual(['certificate.rules_ask_nothing']);
    expect(codes({ hours: null, signOff: 'both' })).toEqual([]);
    expect(codes({ modules: [{ module: 'M2', minPercent: 50 }] })).toEqual([]);
    expect(
      codes({ modules: ['M1', 'M1', 'M3', 'M9'].map((module) => ({ module, minPercent: 50 })) }),
    ).toEqual([
      'certificate.rule_module_twice',
      'certificate.rule_module_without_hours',
      'certificate.rule_module_unknown',
    ]);
    expect(codes({ achievement: { quizzes: ['m2'] } })).toEqual(['certificate.rule_test_unknown']);
    expect(codes({ achievement: { quizzes: [] } })).toEqual(['certificate.achievement_adds_nothing']);
    expect(codes({ achievement: { quizzes: [] }, signOff: 'achievement' })).toEqual([]);
  });

  it('calls each rule by what it asks', () => {
    const { achievement } = toRuleSet(
      {
        hours: 80,
        modules: [{ module: 'M3', minPercent: 60 }],
        signOff: 'both',
        achievement: { quizzes: ['m1'] },
      },
      STATES,
    );
    expect(achievement.map((rule) => ruleName(rule, (quiz) => `Test ${quiz}`))).toEqual([
      'iscrizione attiva',
      '80% delle ore',
      '60% delle ore del modulo M3',
      'Test m1',
      'conferma della Segreteria',
    ]);
  });
});

describe('the effect of other rules', () => {
  const anyFacts: fc.Arbitrary<EligibilityFacts> = fc
    .record({ attended: fc.nat(100), passed: fc.boolean(), signedOff: fc.boolean() })
    .map(({ attended, passed, signedOff }) => ({
      enrolmentState: 'confirmed',
      hours: { attendedSeconds: attended, plannedSeconds: 100, remainingSeconds: 0 },
      byModule: {},
      byModality: {},
      upcoming: [],
      quizzes: [
        {
          quizCode: 'finale',
          title: 'Finale',
          passed,
          bestPoints: null,
          possiblePoints: 1,
          attemptsLeft: 1,
          stillPossible: true,
        },
      ],
      signedOff,
    }));

  it('of the same rules is none, and asking more of the hours gives nobody a certificate', () => {
    fc.assert(
      fc.property(anyFacts, anyChoice, percent, (facts, choice, more) => {
        const rules = toRuleSet(choice, STATES);
        expect(isChange(effectOfRules(facts, rules, rules))).toBe(false);
        const stricter = toRuleSet({ ...choice, hours: Math.max(choice.hours ?? 0, more) }, STATES);
        for (const { before, after } of effectOfRules(facts, rules, stricter))
          expect(after && !before).toBe(false);
      }),
    );
  });

  it('is told against nothing where no rules are in force', () => {
    const [facts] = fc.sample(anyFacts, 1) as [EligibilityFacts];
    const all = toRuleSet({ ...base, hours: 1 }, STATES);
    const here = { ...facts, hours: { ...facts.hours, attendedSeconds: 50 } };
    expect(effectOfRules(here, undefined, all)[0]).toEqual({
      kind: 'attendance',
      before: false,
      after: true,
    });
  });
});
