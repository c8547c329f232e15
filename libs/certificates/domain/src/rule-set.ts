import { lineOfText } from '@lumit/shared';
import { z } from 'zod';

/** How a class session is held; a mixed one counts as in person in the register. */
export const MODALITIES = ['presenza', 'online', 'mista'] as const;
export const Modality = z.enum(MODALITIES);
export type Modality = z.infer<typeof Modality>;

const code = lineOfText({ max: 40 });

/** At least `minPercent` of the planned hours: of the whole programme, of one module, or of one modality. */
export const HoursRule = z.strictObject({
  kind: z.literal('hours'),
  minPercent: z.int().min(1).max(100),
  module: code.optional(),
  modality: Modality.optional(),
});
export type HoursRule = z.infer<typeof HoursRule>;

/** The test with this code passed, by the quiz's own pass mark. */
export const QuizRule = z.strictObject({ kind: z.literal('quiz'), quiz: code });
export type QuizRule = z.infer<typeof QuizRule>;

/** The enrolment is in one of these states. */
export const EnrolmentRule = z.strictObject({
  kind: z.literal('enrolment'),
  states: z.array(code).min(1).max(10),
});
export type EnrolmentRule = z.infer<typeof EnrolmentRule>;

/** A person of the secretariat has said yes for this learner. */
export const SignOffRule = z.strictObject({ kind: z.literal('sign_off') });
export type SignOffRule = z.infer<typeof SignOffRule>;

export const LeafRule = z.discriminatedUnion('kind', [HoursRule, QuizRule, EnrolmentRule, SignOffRule]);
export type LeafRule = z.infer<typeof LeafRule>;

/** One of these is enough. Alternatives inside a list of duties express every AND/OR of the leaves. */
export const AnyRule = z.strictObject({ kind: z.literal('any'), of: z.array(LeafRule).min(2).max(10) });
export type AnyRule = z.infer<typeof AnyRule>;

export const Rule = z.discriminatedUnion('kind', [HoursRule, QuizRule, EnrolmentRule, SignOffRule, AnyRule]);
export type Rule = z.infer<typeof Rule>;

/** What each certificate of an edition asks: all rules of its list hold. An empty list is not offered. */
export const RuleSet = z.strictObject({
  attendance: z.array(Rule).min(1).max(60),
  achievement: z.array(Rule).max(60),
});
export type RuleSet = z.infer<typeof RuleSet>;

/** What the default of a programme is made of. */
export interface DefaultRules {
  /** Tests to pass for the second kind. */
  readonly quizCodes: readonly string[];
  /** States of an enrolment that attends. */
  readonly states: readonly string[];
  readonly minPercent: number;
}

/** Default of a programme: the edition's share of all planned hours; with the named tests passed for the second kind. */
export function defaultRuleSet({ quizCodes, states, minPercent }: DefaultRules): RuleSet {
  const attendance: Rule[] = [
    { kind: 'enrolment', states: [...states] },
    { kind: 'hours', minPercent },
  ];
  const quizzes: Rule[] = quizCodes.map((quiz) => ({ kind: 'quiz', quiz }));
  return { attendance, achievement: quizzes.length === 0 ? [] : [...attendance, ...quizzes] };
}

/** A name for a rule that stays the same while the thresholds change: for lists, links and tests. */
export function ruleKey(rule: Rule): string {
  switch (rule.kind) {
    case 'hours':
      return ['hours', rule.module, rule.modality].filter((part) => part !== undefined).join(':');
    case 'quiz':
      return `quiz:${rule.quiz}`;
    case 'any':
      return `any(${rule.of.map(ruleKey).join('|')})`;
    default:
      return rule.kind;
  }
}
