import type { AnswerValue } from './question';

/** One answer as it was handed in. */
export interface HandedIn {
  readonly questionKey: string;
  readonly rev: number;
  readonly value: AnswerValue;
}

/**
 * The text whose SHA-256 stands on the receipt: one JSON line per answer, by question key. The learner's copy of the
 * answers gives the same text, so either side can prove what was handed in: names of fields stand in their alphabetical order,
 * which the database does not keep.
 */
export function receiptText(answers: readonly HandedIn[]): string {
  return answers
    .toSorted((a, b) => (a.questionKey < b.questionKey ? -1 : 1))
    .map(({ questionKey, rev, value }) => JSON.stringify([questionKey, rev, inOneOrder(value)]))
    .join('\n');
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, inOneOrder(one)]));
}
