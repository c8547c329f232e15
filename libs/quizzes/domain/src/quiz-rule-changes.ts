import type { QuizRules } from './quiz-rules';

/** Rules of a test that reach people who have begun it. */
type Compared = Pick<QuizRules, 'passMark' | 'attemptsAllowed' | 'pauseSeconds' | 'limitSeconds' | 'keep'> & {
  readonly draw: number | null;
};

export interface QuizRuleChange {
  readonly rule: keyof Compared;
  readonly from: number | string | null;
  readonly to: number | string | null;
}

const RULES: readonly (keyof Compared)[] = [
  'passMark',
  'attemptsAllowed',
  'pauseSeconds',
  'limitSeconds',
  'keep',
  'draw',
];

/** The rules that differ, in a fixed order. Attempts already begun keep theirs; the changes concern those still to come. */
export function quizRuleChanges(before: Compared, after: Compared): QuizRuleChange[] {
  return RULES.filter((rule) => before[rule] !== after[rule]).map((rule) => ({
    rule,
    from: before[rule],
    to: after[rule],
  }));
}
