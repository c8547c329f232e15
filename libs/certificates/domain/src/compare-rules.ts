import type { CertificateKind } from './certificate-kind';
import { CERTIFICATE_KINDS } from './certificate-kind';
import { checkRules, isEligible } from './check-rules';
import type { EligibilityFacts } from './eligibility-facts';
import type { RuleSet } from './rule-set';

/** What other rules would mean for one person, kind by kind, with the facts of now. */
export interface RulesEffect {
  readonly kind: CertificateKind;
  readonly before: boolean;
  readonly after: boolean;
}

/** `before` undefined: no rules are in force, so nobody has what they ask. */
export function effectOfRules(
  facts: EligibilityFacts,
  before: RuleSet | undefined,
  after: RuleSet,
): RulesEffect[] {
  const may = (rules: RuleSet | undefined, kind: CertificateKind) =>
    rules !== undefined && isEligible(checkRules(rules[kind], facts));
  return CERTIFICATE_KINDS.map((kind) => ({ kind, before: may(before, kind), after: may(after, kind) }));
}

/** Whether anything changes for this person. */
export const isChange = (effect: readonly RulesEffect[]): boolean =>
  effect.some(({ before, after }) => before !== after);
