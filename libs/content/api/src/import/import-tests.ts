import { keepQuiz, type QuizToKeep, withdrawOtherQuizzes } from '@lumit/quizzes/api';
import type { CheckedProgramme } from '../check/checked-content';
import type { ImportRun } from './import-run';

type Tests = Pick<CheckedProgramme, 'modules' | 'tests'>;

/** Keeps the tests of the modules, then those of the programme, and withdraws what left the files. */
export async function importTests(run: ImportRun, programmeId: string, content: Tests): Promise<void> {
  const { manager, sheet, organisationId, toHtml, at } = run;
  const touch = sheet.touch.bind(sheet);
  const tests = [...moduleTests(content), ...programmeTests(content)];
  for (const test of tests) {
    const quiz = { ...test, organisationId, programmeId, toHtml, importedAt: at, touch };
    sheet.note(`test ${test.quiz.code}`, (await keepQuiz(manager, quiz)).quiz);
  }
  const keptCodes = tests.map(({ quiz }) => quiz.code);
  for (const code of await withdrawOtherQuizzes(manager, { programmeId, keptCodes, at, touch }))
    sheet.note(`test ${code}`, 'withdrawn');
}

type Test = Pick<QuizToKeep, 'kind' | 'moduleCode' | 'quiz' | 'moduleOfEach'>;

function moduleTests({ modules }: Tests): Test[] {
  return modules.flatMap(({ card, quiz }) =>
    quiz ? [{ kind: 'module', moduleCode: card.code, quiz, moduleOfEach: null }] : [],
  );
}

/** A pool is what the modules give to it, in their order; those in preparation give nothing yet. */
function programmeTests({ modules, tests }: Tests): Test[] {
  return tests.map(({ kind, pool, code, title, draw, settings }) => ({
    kind,
    moduleCode: null,
    quiz: { code, title, draw, settings, questions: modules.flatMap(({ pools }) => pools[pool]) },
    moduleOfEach: modules.flatMap(({ card, pools }) => pools[pool].map(() => card.code)),
  }));
}
