import type { FieldProblem } from '../ui/error-summary';
import { ApiProblem } from './api';
import { hasSentence, sentenceFor, sentencesFor } from './messages';

/** A failed call as problems of a form: a refusal that names its field stands beside it, all else above. */
export function problemsOf(error: unknown, fieldId: (field: string) => string): FieldProblem[] {
  const refusals = error instanceof ApiProblem ? error.refusals.filter(({ code }) => hasSentence(code)) : [];
  if (refusals.length === 0) return sentencesFor(error).map((message) => ({ message }));
  return refusals.map((refusal) => {
    const field = refusal.params?.['field'];
    const message = sentenceFor(refusal);
    return field === undefined ? { message } : { fieldId: fieldId(String(field)), message };
  });
}
