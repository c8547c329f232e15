import type { AnswerValue } from './question';

/** One answer as it was handed in. */
export interface HandedIn {
  readonly questionKey: string;
  readonly rev: number;
  readonly value: AnswerValue;
}

/**
 * The text whose SHA-256 stands on the receipt: one JSON line per answer, by question key. The learner's copy of the
 * answers gives the same text, so either side can prove what was handed in.
 */
export function receiptText(answers: readonly HandedIn[]): string {
  return answers
    .toSorted((a, b) => (a.questionKey < b.questionKey ? -1 : 1))
    .map(({ questionKey, rev, value }) => JSON.stringify([questionKey, rev, value]))
    .join('\n');
}
