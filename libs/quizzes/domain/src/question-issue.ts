/** Faults of a question that its shape alone does not show; `shape` is every fault that it does. */
export const QUESTION_ISSUES = [
  'shape',
  'empty_stem',
  'points_not_positive',
  'points_too_fine',
  'duplicate_option',
  'too_few_options',
  'not_four_statements',
  'none_right',
  'several_right',
  'all_right',
  'all_of_the_above',
  'mistake_is_right',
  'markup_in_plain_text',
  'nobody_to_mark',
] as const;

/** One reason why a question cannot be published: `path` leads to the field, `reason` is an Italian sentence for its author. */
export interface QuestionIssue {
  readonly code: (typeof QUESTION_ISSUES)[number];
  readonly path: readonly (string | number)[];
  readonly reason: string;
}
