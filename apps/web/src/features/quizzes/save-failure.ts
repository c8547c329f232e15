import { NewerAnswer } from '@lumit/quizzes/domain';
import { ApiProblem } from '../../lib/api';

/** What a failed save means for the page. */
export type SaveFailure =
  /** A newer answer is stored: show it. */
  | { readonly kind: 'overtaken'; readonly newer: NewerAnswer }
  /** The attempt takes no more answers. */
  | { readonly kind: 'closed' }
  /** The server cannot take this answer, now or later. */
  | { readonly kind: 'refused' }
  /** Nothing is wrong with the answer: try again. */
  | { readonly kind: 'unreached' };

export function failureOf(error: unknown): SaveFailure {
  if (!(error instanceof ApiProblem)) return { kind: 'unreached' };
  const codes = error.refusals.map((refusal) => refusal.code);
  const newer = NewerAnswer.safeParse(error.body?.current).data;
  if (codes.includes('quiz.stale_revision') && newer) return { kind: 'overtaken', newer };
  if (codes.includes('quiz.attempt_closed') || error.status === 404) return { kind: 'closed' };
  return error.status === 422 || error.status === 413 ? { kind: 'refused' } : { kind: 'unreached' };
}
