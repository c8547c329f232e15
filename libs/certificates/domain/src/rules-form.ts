import { lineOfText, ModuleCode, type Refusal } from '@lumit/shared';
import { z } from 'zod';
import type { LeafRule, Rule, RuleSet } from './rule-set';

const Percent = z.int().min(1).max(100);
const code = lineOfText({ max: 40 });

/** Who says yes by hand: for no certificate, for the second kind alone, or for both. */
export const SIGN_OFFS = ['none', 'achievement', 'both'] as const;

/** The rules of an edition as a person of the office chooses them. Who attends (`enrolment`) always has to; it is no choice. */
export const RulesChoice = z.strictObject({
  /** Of all hours; null: not asked. */
  hours: Percent.nullable(),
  /** Of single modules besides. */
  modules: z.array(z.strictObject({ module: ModuleCode, minPercent: Percent })).max(30),
  signOff: z.enum(SIGN_OFFS),
  /** Whether there is a certificate «con profitto»: all of the above, and these tests. Null: there is none. */
  achievement: z.strictObject({ quizzes: z.array(code).max(25) }).nullable(),
});
export type RulesChoice = z.infer<typeof RulesChoice>;

/** The rules that a choice means; `states` of an enrolment that attends. */
export function toRuleSet(choice: RulesChoice, states: readonly string[]): RuleSet {
  const { hours, modules, signOff, achievement } = choice;
  const common: Rule[] = [
    { kind: 'enrolment', states: [...states] },
    ...(hours === null ? [] : [{ kind: 'hours' as const, minPercent: hours }]),
    ...modules.map(({ module, minPercent }) => ({ kind: 'hours' as const, minPercent, module })),
  ];
  const yes: Rule[] = [{ kind: 'sign_off' }];
  const quizzes: Rule[] = achievement?.quizzes.map((quiz) => ({ kind: 'quiz', quiz })) ?? [];
  return {
    attendance: [...common, ...(signOff === 'both' ? yes : [])],
    achievement: achievement ? [...common, ...quizzes, ...(signOff === 'none' ? [] : yes)] : [],
  };
}

/** Rules as the form shows them. `exact` false: they say more than the form can, so that keeping the choice would change them. */
export interface ReadChoice {
  readonly choice: RulesChoice;
  readonly exact: boolean;
}

export function readRules(rules: RuleSet, states: readonly string[]): ReadChoice {
  const { attendance, achievement } = rules;
  const hoursIn = attendance.filter((rule) => rule.kind === 'hours');
  const asksYes = (list: readonly Rule[]) => list.some(({ kind }) => kind === 'sign_off');
  const choice: RulesChoice = {
    hours: hoursIn.find(({ module, modality }) => module === undefined && !modality)?.minPercent ?? null,
    modules: hoursIn.flatMap(({ module, minPercent }) =>
      module === undefined ? [] : [{ module, minPercent }],
    ),
    signOff: asksYes(attendance) ? 'both' : asksYes(achievement) ? 'achievement' : 'none',
    achievement:
      achievement.length === 0
        ? null
        : { quizzes: achievement.flatMap((rule) => (rule.kind === 'quiz' ? [rule.quiz] : [])) },
  };
  const again = toRuleSet(choice, states);
  return {
    choice,
    exact: sameRules(again.attendance, attendance) && sameRules(again.achievement, achievement),
  };
}

/** Whether two lists ask the same, in whatever order. */
export const sameRules = (some: readonly Rule[], others: readonly Rule[]): boolean =>
  spell(some) === spell(others);

const spell = (rules: readonly Rule[]): string => JSON.stringify([...new Set(rules.map(spellRule))].sort());

function spellRule(rule: Rule): string {
  if (rule.kind === 'any') return JSON.stringify(['any', rule.of.map(spellLeaf).sort()]);
  return spellLeaf(rule);
}

function spellLeaf(rule: LeafRule): string {
  if (rule.kind === 'hours')
    return JSON.stringify(['hours', rule.module ?? null, rule.modality ?? null, rule.minPercent]);
  if (rule.kind === 'quiz') return JSON.stringify(['quiz', rule.quiz]);
  return JSON.stringify(rule.kind === 'enrolment' ? ['enrolment', [...rule.states].sort()] : [rule.kind]);
}

/** What rules of an edition can speak of. */
export interface RulesGround {
  /** Modules of the programme and of the plan. `plannedMinutes` null: the edition has no plan. */
  readonly modules: ReadonlyArray<{ readonly code: string; readonly plannedMinutes: number | null }>;
  readonly quizzes: readonly string[];
}

/** Every reason why a choice cannot be put in force; `params.field` names its place in the form. */
export function choiceBlockers(choice: RulesChoice, ground: RulesGround): Refusal[] {
  const { hours, modules, signOff, achievement } = choice;
  const codes = modules.map(({ module }) => module);
  const blockers = codes.flatMap((module, place) => {
    const known = ground.modules.find((one) => one.code === module);
    const field = `module-${module}`;
    if (codes.indexOf(module) !== place) return [refusal('rule_module_twice', field, { module })];
    if (!known) return [refusal('rule_module_unknown', field, { module })];
    // Nobody ever has a share of nothing.
    return known.plannedMinutes === 0 ? [refusal('rule_module_without_hours', field, { module })] : [];
  });
  const quizzes = achievement?.quizzes ?? [];
  blockers.push(
    ...quizzes
      .filter((quiz) => !ground.quizzes.includes(quiz))
      .map((quiz) => refusal('rule_test_unknown', 'quizzes', { test: quiz })),
  );
  if (hours === null && modules.length === 0 && signOff !== 'both')
    blockers.push(refusal('rules_ask_nothing', 'hours'));
  if (achievement && quizzes.length === 0 && signOff !== 'achievement')
    blockers.push(refusal('achievement_adds_nothing', 'quizzes'));
  return blockers;
}

const refusal = (what: string, field: string, params: Readonly<Record<string, string>> = {}): Refusal => ({
  code: `certificate.${what}`,
  params: { ...params, field },
});
