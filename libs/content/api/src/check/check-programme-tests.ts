import { ProgrammeTest } from '@lumit/quizzes/domain';
import type { CheckRun } from './check-run';
import { checkSameWorth } from './check-same-worth';
import type { CheckedTest } from './checked-content';
import type { ReadModule } from './read-module';
import { YamlSource } from './yaml-source';

/** Reads the tests of a programme. A pool that is too small keeps its test in preparation, and is an error once all modules are published. */
export function checkProgrammeTests(
  run: CheckRun,
  folder: string,
  modules: readonly ReadModule[],
): CheckedTest[] {
  const codes = new Map<string, string>();
  for (const { quiz, folder: name } of modules) if (quiz) codes.set(quiz.code, `${name}/test.yaml`);
  return run.filesIn(`${folder}/tests`, '.yaml').flatMap((file) => {
    const source = new YamlSource(file, run.open(file) ?? '');
    const test = run.shaped(source, ProgrammeTest);
    if (!test) return [];
    const before = codes.get(test.code);
    if (before)
      run.problems.push(source.problemAt(['code'], `il codice ${test.code} è già usato in ${before}`));
    codes.set(test.code, file);

    const published = modules.filter(({ isDraft }) => !isDraft);
    const pool = published.flatMap(({ banks }) => banks.filter((bank) => bank.pool === test.pool));
    checkSameWorth(run, pool);
    const size = pool.reduce((sum, { questions }) => sum + questions.length, 0);
    const checked = { ...test, path: file };
    if (test.draw <= size) return [checked];
    const reason = `draw: si estraggono ${test.draw} domande ma nei moduli pubblicati ce ne sono ${size}`;
    const unfinished = published.length < modules.length;
    run.problems.push(
      source.problemAt(
        ['draw'],
        unfinished ? `${reason}: il test resta in preparazione` : reason,
        unfinished ? 'warning' : 'error',
      ),
    );
    return [checked];
  });
}
