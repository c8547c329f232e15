import { lessonKeyOf } from '@lumit/courses/domain';
import { ProgrammeFile } from '@lumit/content/domain';
import { type RawQuestion } from '@lumit/quizzes/domain';
import { checkCases } from './check-cases';
import { checkLesson } from './check-lesson';
import { checkShortText } from './check-markdown';
import { checkReadability } from './check-readability';
import { checkProgrammeTests } from './check-programme-tests';
import { checkQuestions } from './check-questions';
import { checkSameWorth } from './check-same-worth';
import type { CheckRun } from './check-run';
import { checkSurveys } from './check-surveys';
import { checkTerritory } from './check-territory';
import type { CheckedProgramme } from './checked-content';
import { type ReadBank, readModule, type ReadModule, toCheckedModule } from './read-module';
import { YamlSource } from './yaml-source';

/** A programme with what only the check of other files needs: its modules as they stand in their folders. */
export interface ReadProgramme {
  readonly programme: CheckedProgramme;
  readonly modules: readonly ReadModule[];
}

/** Checks the programme in one folder with all its modules. Undefined when its own file cannot be read. */
export function checkProgramme(run: CheckRun, folder: string): ReadProgramme | undefined {
  const path = `${folder}/programme.yaml`;
  const source = new YamlSource(path, run.open(path) ?? '');
  const file = run.shaped(source, ProgrammeFile);
  if (!file) return undefined;
  for (const field of ['description', 'summary'] as const)
    for (const { reason, severity } of checkShortText(file[field], run))
      run.problems.push(source.problemAt([field], reason, severity));

  const found = file.modules.flatMap((slug, place) => {
    const repeated = file.modules.indexOf(slug) < place;
    if (repeated)
      run.problems.push(source.problemAt(['modules', place], `il modulo ${slug} è elencato due volte`));
    const exists = [...run.files.keys()].some((name) => name.startsWith(`${folder}/${slug}/`));
    if (!exists) run.problems.push(source.problemAt(['modules', place], `la cartella ${slug} non c’è`));
    return exists && !repeated ? [readModule(run, folder, slug)] : [];
  });
  const modules = found.filter((module) => module !== undefined);
  // Published modules first: what they share with a draft is the draft's to change.
  const published = modules.filter(({ isDraft }) => !isDraft);
  const inOrder = [...published, ...modules.filter(({ isDraft }) => isDraft)];
  checkCodes(run, inOrder);
  checkTexts(run, inOrder);
  for (const module of modules) checkReadability(run, module);

  const programme: CheckedProgramme = {
    folder,
    file,
    modules: modules.map(toCheckedModule),
    tests: checkProgrammeTests(run, folder, modules),
    cases: checkCases(run, folder, modules),
    surveys: checkSurveys(run, folder),
    territory: checkTerritory(run, folder),
  };
  return { programme, modules };
}

/** Codes of modules, lessons and tests, and the keys that lessons keep for good: each its own inside the programme. */
function checkCodes(run: CheckRun, modules: readonly ReadModule[]): void {
  const seen = new Map<string, string>();
  const claim = (code: string, file: string, kind = 'codice') => {
    const name = `${kind} ${code}`;
    const before = seen.get(name);
    if (before !== undefined)
      run.fail(
        file,
        1,
        kind === 'codice' ? `il codice ${code} è già usato in ${before}` : takenKey(code, before),
      );
    else seen.set(name, file);
  };
  for (const module of modules) {
    claim(module.card.code, `${module.folder}/module.yaml`);
    for (const { front, slug, file } of module.lessons) {
      claim(front.code, file);
      claim(lessonKeyOf(front, slug), file, 'chiave');
    }
    if (module.quiz) claim(module.quiz.code, `${module.folder}/test.yaml`);
  }
}

const takenKey = (key: string, file: string) =>
  `la chiave ${key} è già di ${file}: dai a questa lezione la sua, con key: …`;

function checkTexts(run: CheckRun, modules: readonly ReadModule[]): void {
  const codesOf = (some: readonly ReadModule[]) => new Set(some.flatMap((module) => module.lessonCodes));
  const all = codesOf(modules);
  const published = codesOf(modules.filter(({ isDraft }) => !isDraft));
  for (const module of modules) {
    const lessonCodes = module.isDraft ? all : published;
    for (const lesson of module.lessons) checkLesson(run, lesson, lessonCodes);
    for (const bank of module.banks) checkBank(run, module, bank, lessonCodes);
  }
}

function checkBank(
  run: CheckRun,
  { card, quiz }: ReadModule,
  bank: ReadBank,
  lessonCodes: ReadonlySet<string>,
): void {
  const { file, source, questions, pool } = bank;
  const objectives = card.objectives.length;
  checkQuestions(run, questions, { file, source, path: ['questions'], lessonCodes, objectives });
  if (pool !== 'test') return;
  if (quiz?.draw !== undefined) checkSameWorth(run, [bank]);
  const draw = quiz?.draw ?? 0;
  if (draw > questions.length)
    run.problems.push(
      source.problemAt(['draw'], `draw: si estraggono ${draw} domande ma ce ne sono ${questions.length}`),
    );
  const tested = new Set(questions.map((question: RawQuestion) => question['objective']));
  const missing = card.objectives.map((_, place) => place + 1).filter((number) => !tested.has(number));
  if (missing.length > 0)
    run.problems.push(
      source.problemAt(['questions'], `nessuna domanda sugli obiettivi ${missing.join(', ')}`),
    );
}
