import type { CheckRun } from './check-run';
import type { ReadModule } from './read-module';

/** Mean Gulpease index of a module: under it, a text is a trial for readers with a secondary school certificate. */
export const LEAST_GULPEASE = 45;

/** A published module whose lessons read too hard on average is an error; one in preparation is told. */
export function checkReadability(run: CheckRun, { folder, isDraft, lessons }: ReadModule): void {
  const files = new Set(lessons.map(({ file }) => file));
  const measured = run.readings.filter(({ file }) => files.has(file)).map(({ gulpease }) => gulpease);
  if (measured.length === 0) return;
  const mean = measured.reduce((sum, index) => sum + index, 0) / measured.length;
  if (mean >= LEAST_GULPEASE) return;
  const reason = `le lezioni si leggono con fatica: Gulpease medio ${mean.toFixed(1)}, serve almeno ${LEAST_GULPEASE}`;
  run.problems.push({
    file: `${folder}/module.yaml`,
    line: 1,
    severity: isDraft ? 'warning' : 'error',
    reason,
  });
}
