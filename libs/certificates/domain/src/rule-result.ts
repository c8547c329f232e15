import { z } from 'zod';
import { Modality } from './rule-set';

const seconds = z.int().min(0);
const measured = {
  key: z.string(),
  met: z.boolean(),
  /** Whether the learner can still get there; true for a rule that is met. */
  stillReachable: z.boolean(),
  required: seconds,
  actual: seconds,
  missing: seconds,
};

/** `required`, `actual`, `missing`, `planned`, `remaining`, `uncovered` and `exempt` are seconds. */
export const HoursResult = z.object({
  ...measured,
  kind: z.literal('hours'),
  minPercent: z.int(),
  module: z.string().optional(),
  modality: Modality.optional(),
  planned: seconds,
  remaining: seconds,
  /** What the plan gives and no class session covers; absent where that is nothing. */
  uncovered: seconds.optional(),
  /** What an exemption from modules took out of `planned`; absent: the person is exempt from nothing that the rule counts. */
  exempt: seconds.optional(),
  /** The first class sessions that would be enough, as people call them; empty when not known. */
  enoughWith: z.array(z.string()),
});
export type HoursResult = z.infer<typeof HoursResult>;

/** `required` and `actual` count passed tests; points are thousandths. */
export const QuizResult = z.object({
  ...measured,
  kind: z.literal('quiz'),
  quiz: z.string(),
  title: z.string(),
  bestPoints: z.int().nullable(),
  possiblePoints: z.int(),
  attemptsLeft: z.int().nullable(),
  /** An attempt waits for a person to mark it, and the test is not passed yet; absent where none does. */
  toBeMarked: z.boolean().optional(),
});
export type QuizResult = z.infer<typeof QuizResult>;

export const EnrolmentResult = z.object({ ...measured, kind: z.literal('enrolment'), state: z.string() });
export type EnrolmentResult = z.infer<typeof EnrolmentResult>;

export const SignOffResult = z.object({ ...measured, kind: z.literal('sign_off') });
export type SignOffResult = z.infer<typeof SignOffResult>;

export const LeafResult = z.discriminatedUnion('kind', [
  HoursResult,
  QuizResult,
  EnrolmentResult,
  SignOffResult,
]);
export type LeafResult = z.infer<typeof LeafResult>;

export const AnyResult = z.object({ ...measured, kind: z.literal('any'), options: z.array(LeafResult) });
export type AnyResult = z.infer<typeof AnyResult>;

/** One rule held against one person: what it asks, what there is, what is missing, and whether it can still be met. */
export const RuleResult = z.discriminatedUnion('kind', [
  HoursResult,
  QuizResult,
  EnrolmentResult,
  SignOffResult,
  AnyResult,
]);
export type RuleResult = z.infer<typeof RuleResult>;
