import { sortProblems } from '@lumit/content/domain';
import { lessonPrefix } from '@lumit/courses/domain';
import type { ContentCheck } from './checked-content';
import { homePages } from './check-addresses';
import { checkBanks } from './check-banks';
import { checkNews } from './check-news';
import { checkProgramme } from './check-programme';
import { checkRegisters } from './check-registers';
import { CheckRun } from './check-run';
import { undatedProblems } from './check-undated';
import { readContentFolder } from './content-folder';
import { deadlineProblems, findDeadlines, judgeDeadlines, type JudgedDeadline } from './find-deadlines';
import type { ReadModule } from './read-module';

/**
 * Reads and checks all content under a folder: every problem with its file, line and reason, not only the first.
 * `asks` is what is judged: `soundness`, which an import needs, or `writing`, how it is written too (banks taken together, phrases without a
 * day). `today` is the day on which dated statements are judged; null where only soundness is asked.
 */
export async function checkContent(
  directory: string,
  asks: 'soundness' | 'writing' = 'soundness',
  today: string | null = null,
): Promise<ContentCheck> {
  const folder = await readContentFolder(directory);
  const run = new CheckRun(folder.files);
  run.problems.push(...folder.problems);
  const { norms, terms } = checkRegisters(run);
  const folders = [...folder.files.keys()].filter((file) => /^[^/]+\/programme\.yaml$/.test(file));
  const read = folders.map((file) => checkProgramme(run, file.slice(0, file.indexOf('/'))));
  const found = read.filter((programme) => programme !== undefined);
  const news = checkNews(run);
  run.reportMissingLessons(lessonsOf(found.flatMap(({ modules }) => modules)));
  if (folders.length === 0)
    run.fail('.', 1, 'nessun programma: serve almeno una cartella con programme.yaml');
  if (asks === 'writing') checkBanks(run);
  const deadlines = judgeDeadlines(findDeadlines(folder.files), today);
  checkDeadlines(run, deadlines);
  // What is well written, not what is sound: an import has no use for it.
  if (asks === 'writing') run.problems.push(...undatedProblems(folder.files), ...homePages(folder.files));
  run.reportUnread();

  const problems = sortProblems(run.told);
  const complete = problems.every((problem) => problem.severity !== 'error');
  const programmes = found.map(({ programme }) => programme);
  const { library, readings } = run;
  const publishedOnly = deadlines.filter(({ file }) => !run.isDraft(file));
  const { figures } = library;
  const { hashes } = folder;
  const content = complete
    ? { library, norms, terms, news, figures, hashes, programmes, deadlines: publishedOnly }
    : null;
  return { problems, readings, content, deadlines, habits: run.habits };
}

/** Each rests on an act that is there, and was answered once its day was over. */
function checkDeadlines(run: CheckRun, deadlines: readonly JudgedDeadline[]): void {
  for (const { file, line, entry, statement } of deadlines) {
    // In running text the directive was asked already.
    const problem =
      entry !== null && statement.norm !== undefined
        ? run.library.referenceProblem(statement.norm)
        : undefined;
    if (problem) run.fail(file, line, `perishes: ${problem}`);
  }
  run.problems.push(...deadlineProblems(deadlines));
}

/** A lesson is there when its file is, or when its module is still being written. */
function lessonsOf(modules: readonly ReadModule[]): (code: string) => boolean {
  const codes = new Set(modules.flatMap(({ lessonCodes }) => lessonCodes));
  const drafts = modules.filter(({ isDraft }) => isDraft).map(({ card }) => lessonPrefix(card.code));
  return (code) => codes.has(code) || drafts.some((prefix) => code.startsWith(prefix));
}
