import type { RawQuestion } from '@lumit/quizzes/domain';
import type { CheckRun } from './check-run';
import type { ReadBank } from './read-module';

/** Where questions are drawn from these banks together, no attempt must be worth more than another. */
export function checkSameWorth(run: CheckRun, banks: readonly ReadBank[]): void {
  const worthOf = ({ points = 1 }: RawQuestion) => points;
  const first = banks[0]?.questions[0] ?? {};
  for (const { source, questions } of banks) {
    const other = questions.findIndex((question) => worthOf(question) !== worthOf(first));
    const reason = 'points: le domande si estraggono a sorte, quindi valgono tutte gli stessi punti';
    if (other >= 0) run.problems.push(source.problemAt(['questions', other, 'points'], reason));
  }
}
