import type { AnswerValue } from './question';
import { readNumber } from './read-number';

/** What to ask about a typed number that has two readings; null when there is nothing to ask. */
export function doubtOf(
  question: { readonly kind: string; readonly unit?: string | null },
  answer: AnswerValue,
): { suggestion: string | null } | null {
  if (question.kind !== 'numerical' || typeof answer !== 'string') return null;
  const reading = readNumber(answer, question.unit ?? undefined);
  return reading.kind === 'doubtful' ? { suggestion: reading.suggestion } : null;
}
