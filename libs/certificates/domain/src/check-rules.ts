import { assertNever, reachesShare, secondsOfShare } from '@lumit/shared';
import type { EligibilityFacts, HoursFact } from './eligibility-facts';
import { enoughSessions } from './enough-sessions';
import type {
  EnrolmentResult,
  HoursResult,
  LeafResult,
  QuizResult,
  RuleResult,
  SignOffResult,
} from './rule-result';
import {
  ruleKey,
  type EnrolmentRule,
  type HoursRule,
  type LeafRule,
  type QuizRule,
  type Rule,
  type SignOffRule,
} from './rule-set';

const NO_HOURS: HoursFact = { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 };

/**
 * Holds every rule against one person's facts and returns all of them in the order of the rules, met or not:
 * nobody has to guess the second reason after curing the first. Numbers are compared as integers, before any rounding.
 */
export function checkRules(rules: readonly Rule[], facts: EligibilityFacts): RuleResult[] {
  return rules.map((rule) => checkRule(rule, facts));
}

/** True when all rules hold; an empty list means that this certificate is not offered, so it is false. */
export function isEligible(results: readonly RuleResult[]): boolean {
  return results.length > 0 && results.every((result) => result.met);
}

/** True while nothing that is missing has become impossible. */
export function isStillReachable(results: readonly RuleResult[]): boolean {
  return results.length > 0 && results.every((result) => result.stillReachable);
}

function checkRule(rule: Rule, facts: EligibilityFacts): RuleResult {
  if (rule.kind !== 'any') return checkLeaf(rule, facts);
  const options = rule.of.map((leaf) => checkLeaf(leaf, facts));
  const met = options.some((option) => option.met);
  return {
    kind: 'any',
    key: ruleKey(rule),
    ...countOf(met),
    stillReachable: options.some((option) => option.stillReachable),
    options,
  };
}

function checkLeaf(rule: LeafRule, facts: EligibilityFacts): LeafResult {
  switch (rule.kind) {
    case 'hours':
      return checkHours(rule, facts);
    case 'quiz':
      return checkQuiz(rule, facts);
    case 'enrolment':
      return checkEnrolment(rule, facts);
    case 'sign_off':
      return checkSignOff(rule, facts);
    default:
      return assertNever(rule);
  }
}

/**
 * Hours count against the whole programme, not only against what was already held. A programme (or a module) with no
 * planned hour certifies nothing: the rule is not met rather than met by zero out of zero. What the plan gives and the calendar
 * does not have yet can still come. Who is exempt from a module owes none of its hours: a rule about that module is met, and all
 * other rules count without what was not attended of it. An exemption from everything leaves nothing to count, and certifies nothing.
 */
function checkHours(rule: HoursRule, facts: EligibilityFacts): HoursResult {
  const { attendedSeconds, plannedSeconds, remainingSeconds, ...rest } = hoursFor(rule, facts);
  const { uncoveredSeconds = 0, exemptSeconds = 0 } = rest;
  const isExempt = rule.module !== undefined && (facts.exemptModules ?? []).includes(rule.module);
  const required = secondsOfShare(plannedSeconds, rule.minPercent);
  const isEnough = (seconds: number) => reachesShare(seconds, plannedSeconds, rule.minPercent);
  const met = isExempt || isEnough(attendedSeconds);
  const reachable = isEnough(attendedSeconds + remainingSeconds + uncoveredSeconds);
  const missing = met ? 0 : Math.max(0, required - attendedSeconds);
  const sessions = facts.upcoming.filter(
    (s) => (!rule.module || s.module === rule.module) && (!rule.modality || s.modality === rule.modality),
  );
  return {
    kind: 'hours',
    key: ruleKey(rule),
    met,
    stillReachable: met || reachable,
    required,
    actual: attendedSeconds,
    missing,
    minPercent: rule.minPercent,
    module: rule.module,
    modality: rule.modality,
    planned: plannedSeconds,
    remaining: remainingSeconds,
    ...(uncoveredSeconds > 0 && { uncovered: uncoveredSeconds }),
    ...((isExempt || exemptSeconds > 0) && { exempt: exemptSeconds }),
    enoughWith: met || !reachable ? [] : enoughSessions(sessions, missing),
  };
}

function hoursFor(rule: HoursRule, facts: EligibilityFacts): HoursFact {
  if (rule.module !== undefined) return facts.byModule[rule.module] ?? NO_HOURS;
  if (rule.modality !== undefined) return facts.byModality[rule.modality] ?? NO_HOURS;
  return facts.hours;
}

/** A test that the edition does not have can still be added, but until then nobody can pass it. */
function checkQuiz(rule: QuizRule, facts: EligibilityFacts): QuizResult {
  const quiz = facts.quizzes.find((candidate) => candidate.quizCode === rule.quiz);
  return {
    kind: 'quiz',
    key: ruleKey(rule),
    ...countOf(quiz?.passed ?? false),
    stillReachable: quiz !== undefined && (quiz.passed || quiz.stillPossible),
    quiz: rule.quiz,
    title: quiz?.title ?? rule.quiz,
    bestPoints: quiz?.bestPoints ?? null,
    possiblePoints: quiz?.possiblePoints ?? 0,
    attemptsLeft: quiz === undefined ? 0 : quiz.attemptsLeft,
    ...(quiz?.toBeMarked && !quiz.passed && { toBeMarked: true }),
  };
}

function checkEnrolment(rule: EnrolmentRule, facts: EligibilityFacts): EnrolmentResult {
  const met = rule.states.includes(facts.enrolmentState);
  return {
    kind: 'enrolment',
    key: ruleKey(rule),
    ...countOf(met),
    stillReachable: met,
    state: facts.enrolmentState,
  };
}

function checkSignOff(rule: SignOffRule, facts: EligibilityFacts): SignOffResult {
  return { kind: 'sign_off', key: ruleKey(rule), ...countOf(facts.signedOff), stillReachable: true };
}

function countOf(met: boolean) {
  return { met, required: 1, actual: met ? 1 : 0, missing: met ? 0 : 1 };
}
