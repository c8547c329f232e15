import { type BankChecks, type CheckQuestion, lessonPrefix, sortProblems } from '@lumit/courses/domain';
import type { ContentCheck } from './checked-content';
import { checkBanks } from './check-banks';
import { checkNews } from './check-news';
import { checkProgramme } from './check-programme';
import { checkRegisters } from './check-registers';
import { CheckRun } from './check-run';
import { readContentFolder } from './content-folder';
import type { ReadModule } from './read-module';

/**
 * Reads and checks all content under a folder: every problem with its file, line and reason, not only the first.
 * A question's own faults are told by `checkQuestion`, those of questions taken together by `bankChecks`; the quizzes give both.
 */
export async function checkContent(
  directory: string,
  checkQuestion: CheckQuestion,
  bankChecks: BankChecks | null = null,
): Promise<ContentCheck> {
  const folder = await readContentFolder(directory);
  const run = new CheckRun(folder.files, checkQuestion, bankChecks);
  run.problems.push(...folder.problems);
  const { norms, terms } = checkRegisters(run);
  const folders = [...folder.files.keys()].filter((file) => /^[^/]+\/programme\.yaml$/.test(file));
  const read = folders.map((file) => checkProgramme(run, file.slice(0, file.indexOf('/'))));
  const found = read.filter((programme) => programme !== undefined);
  const news = checkNews(run);
  run.reportMissingLessons(lessonsOf(found.flatMap(({ modules }) => modules)));
  if (folders.length === 0) run.fail('.', 1, 'nessun programma: serve almeno una cartella con programme.yaml');
  checkBanks(run);
  run.reportUnread();

  const problems = sortProblems(run.told);
  const complete = problems.every((problem) => problem.severity === 'warning');
  const programmes = found.map(({ programme }) => programme);
  const { library, readings } = run;
  const content = complete ? { library, norms, terms, news, figures: library.figures, programmes } : null;
  return { problems, readings, content };
}

/** A lesson is there when its file is, or when its module is still being written. */
function lessonsOf(modules: readonly ReadModule[]): (code: string) => boolean {
  const codes = new Set(modules.flatMap(({ lessonCodes }) => lessonCodes));
  const drafts = modules.filter(({ isDraft }) => isDraft).map(({ card }) => lessonPrefix(card.code));
  return (code) => codes.has(code) || drafts.some((prefix) => code.startsWith(prefix));
}
