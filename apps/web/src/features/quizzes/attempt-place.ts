import type { AttemptView } from '@lumit/quizzes/domain';

/**
 * The number of the question where a learner goes on: where they were on this device; on another one, the question they
 * answered last; else the first.
 */
export function resumeNumber(
  { questions, answers }: Pick<AttemptView, 'questions' | 'answers'>,
  kept: number | null,
): number {
  if (kept !== null && Number.isInteger(kept) && kept >= 1 && kept <= questions.length) return kept;
  const last = answers.toSorted((one, other) => one.savedAt.localeCompare(other.savedAt)).at(-1);
  return Math.max(1, questions.findIndex(({ key }) => key === last?.questionKey) + 1);
}

const keyOf = (attemptId: string) => `lumit.place.${attemptId}`;

export function keptPlace(attemptId: string): number | null {
  try {
    const kept = localStorage.getItem(keyOf(attemptId));
    return kept === null ? null : Number(kept);
  } catch {
    return null;
  }
}

export function keepPlace(attemptId: string, number: number): void {
  try {
    localStorage.setItem(keyOf(attemptId), String(number));
  } catch {
    // A device that keeps nothing: the answers tell where the learner was.
  }
}

export function forgetPlace(attemptId: string): void {
  try {
    localStorage.removeItem(keyOf(attemptId));
  } catch {
    // Nothing was kept either.
  }
}
