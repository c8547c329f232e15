import type { Refusal } from '@lumit/shared';
import { kindOf } from './kind-of';
import type { ShownQuestion } from './question';

/**
 * Why this answer cannot be stored for this question: not one of the attempt, of another shape (two choices where one is
 * asked), a choice that was not shown, the same choice twice. Doubtful numbers are stored as typed, then asked about.
 */
export function answerBlockers(question: ShownQuestion | undefined, value: unknown): Refusal[] {
  if (!question) return [{ code: 'quiz.unknown_question' }];
  const kind = kindOf(question);
  const answer = kind.answer.safeParse(value);
  if (!answer.success) return [{ code: 'quiz.answer_shape' }];
  const names = kind.namesGivenOnce(answer.data);
  const shown = new Set(kind.namesShown(question));
  const blockers: Refusal[] = [];
  if (kind.namesIn(answer.data).some((name) => !shown.has(name)))
    blockers.push({ code: 'quiz.unknown_option' });
  if (new Set(names).size < names.length) blockers.push({ code: 'quiz.repeated_choice' });
  return blockers;
}
