import { keepQuiz, type QuizToKeep, withdrawOtherQuizzes } from '@lumit/quizzes/api';
import type { EditDesk, FileSource } from '@lumit/shared';
import type { CheckedModule, CheckedProgramme } from '../check/checked-content';
import { sourceOfFile } from './file-sources';
import type { ImportRun } from './import-run';

type Tests = Pick<CheckedProgramme, 'modules' | 'tests' | 'folder'>;

/** Keeps the tests of the modules, then those of the programme, and withdraws what left the files. */
export async function importTests(
  run: ImportRun,
  { programmeId, desk }: { programmeId: string; desk: EditDesk },
  content: Tests,
): Promise<void> {
  const { manager, sheet, organisationId, toHtml, at } = run;
  const touch = sheet.touch.bind(sheet);
  const fileAt = (path: string) => sourceOfFile(run.content.hashes, path);
  const tests = [...moduleTests(content, fileAt), ...programmeTests(content, fileAt)];
  const keys = questionKeysOf(content);
  const isInFiles = (key: string) => keys.has(key);
  for (const test of tests) {
    const around = { organisationId, programmeId, toHtml, importedAt: at, touch, desk, isInFiles };
    sheet.note(`test ${test.quiz.code}`, (await keepQuiz(manager, { ...test, ...around })).quiz);
  }
  const keptCodes = tests.map(({ quiz }) => quiz.code);
  for (const code of await withdrawOtherQuizzes(manager, { programmeId, keptCodes, at, touch, desk }))
    sheet.note(`test ${code}`, 'withdrawn');
}

type Test = Pick<QuizToKeep, 'kind' | 'moduleCode' | 'quiz' | 'moduleOfEach' | 'source' | 'sourceOfEach'>;
type FileAt = (path: string) => FileSource;

function moduleTests({ modules, folder }: Tests, fileAt: FileAt): Test[] {
  return modules.flatMap(({ card, slug, quiz }): Test[] => {
    if (!quiz) return [];
    const source = fileAt(`${folder}/${slug}/test.yaml`);
    return [{ kind: 'module', moduleCode: card.code, quiz, moduleOfEach: null, source, sourceOfEach: null }];
  });
}

/** A pool is what the modules give to it, in their order; those in preparation give nothing yet. */
function programmeTests({ modules, tests, folder }: Tests, fileAt: FileAt): Test[] {
  return tests.map(({ kind, pool, code, title, draw, settings, path }) => {
    const ofEach = <T>(what: (module: CheckedModule) => T) =>
      modules.flatMap((module) => module.pools[pool].map(() => what(module)));
    return {
      kind,
      moduleCode: null,
      quiz: { code, title, draw, settings, questions: modules.flatMap(({ pools }) => pools[pool]) },
      moduleOfEach: ofEach(({ card }) => card.code),
      source: fileAt(path),
      sourceOfEach: ofEach(({ slug }) => fileAt(`${folder}/${slug}/${pool}.yaml`)),
    };
  });
}

function questionKeysOf({ modules }: Tests): ReadonlySet<unknown> {
  const questions = modules.flatMap(({ quiz, pools }) => [
    ...(quiz?.questions ?? []),
    ...Object.values(pools).flat(),
  ]);
  return new Set(questions.map(({ key }) => key));
}
