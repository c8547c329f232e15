import { type CheckQuestion, sortProblems } from '@lumit/courses/domain';
import type { ContentCheck } from './checked-content';
import { checkProgramme } from './check-programme';
import { checkRegisters } from './check-registers';
import { CheckRun } from './check-run';
import { readContentFolder } from './content-folder';

/**
 * Reads and checks all content under a folder: every problem with its file, line and reason, not only the first.
 * A question's own faults are told by `checkQuestion`, which the quizzes give.
 */
export async function checkContent(directory: string, checkQuestion: CheckQuestion): Promise<ContentCheck> {
  const folder = await readContentFolder(directory);
  const run = new CheckRun(folder.files, checkQuestion);
  run.problems.push(...folder.problems);
  const { norms, terms } = checkRegisters(run);
  const programmes = [...folder.files.keys()]
    .filter((file) => /^[^/]+\/programme\.yaml$/.test(file))
    .map((file) => checkProgramme(run, file.slice(0, file.indexOf('/'))));
  if (programmes.length === 0) run.fail('.', 1, 'nessun programma: serve almeno una cartella con programme.yaml');
  run.reportUnread();

  const problems = sortProblems(run.problems);
  const complete = problems.every((problem) => problem.severity === 'warning');
  const found = programmes.filter((programme) => programme !== undefined);
  const { readings } = run;
  return { problems, readings, content: complete ? { library: run.library, norms, terms, programmes: found } : null };
}
