import { ModuleFile, ProgrammeFile, QuizFile } from '@lumit/courses/domain';
import type { CheckedModule, CheckedProgramme } from './checked-content';
import { checkLesson, type ReadLesson, readLesson } from './check-lesson';
import { checkShortText } from './check-markdown';
import { checkQuestions } from './check-questions';
import type { CheckRun } from './check-run';
import { YamlSource } from './yaml-source';

interface ReadModule extends CheckedModule {
  readonly folder: string;
  readonly lessons: readonly ReadLesson[];
  /** By file name: a lesson that cannot be read is there all the same. */
  readonly lessonCodes: readonly string[];
  readonly quizSource: YamlSource | null;
}

/** Checks the programme in one folder with all its modules. Undefined when its own file cannot be read. */
export function checkProgramme(run: CheckRun, folder: string): CheckedProgramme | undefined {
  const path = `${folder}/programme.yaml`;
  const source = new YamlSource(path, run.open(path) ?? '');
  const file = run.shaped(source, ProgrammeFile);
  if (!file) return undefined;
  for (const field of ['description', 'summary'] as const)
    for (const { reason, severity } of checkShortText(file[field], run.library))
      run.problems.push(source.problemAt([field], reason, severity));

  const modules = file.modules.flatMap((slug, place) => {
    const repeated = file.modules.indexOf(slug) < place;
    if (repeated) run.problems.push(source.problemAt(['modules', place], `il modulo ${slug} è elencato due volte`));
    const exists = [...run.files.keys()].some((name) => name.startsWith(`${folder}/${slug}/`));
    if (!exists) run.problems.push(source.problemAt(['modules', place], `la cartella ${slug} non c’è`));
    return exists && !repeated ? [readModule(run, folder, slug)] : [];
  });
  const found = modules.filter((module) => module !== undefined);
  checkCodes(run, found);
  checkTexts(run, found);
  return { file, modules: found.map(({ slug, card, lessons, quiz }) => ({ slug, card, lessons, quiz })) };
}

function readModule(run: CheckRun, programme: string, slug: string): ReadModule | undefined {
  const folder = `${programme}/${slug}`;
  const file = `${folder}/module.yaml`;
  const text = run.open(file);
  if (text === undefined) {
    run.fail(file, 1, 'il file manca');
    return undefined;
  }
  const source = new YamlSource(file, text);
  const card = run.shaped(source, ModuleFile);
  const names = [...run.files.keys()].filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.md'));
  const number = card?.code.slice(1) ?? '';
  const lessons = names.map((name) => readLesson(run, name, number)).filter((lesson) => lesson !== undefined);
  const quiz = readQuiz(run, `${folder}/test.yaml`);
  if (!card) return undefined;

  if (card.state === 'in-preparation') {
    if (names.length > 0)
      run.problems.push(source.problemAt(['state'], 'il modulo è in preparazione: lezioni e test restano fuori', 'warning'));
    return { folder, slug, card, lessons: [], lessonCodes: [], quiz: null, quizSource: null };
  }
  if (names.length === 0) run.problems.push(source.problemAt(['state'], 'il modulo è pubblicato ma non ha lezioni'));
  if (!quiz) run.problems.push(source.problemAt(['state'], 'il modulo è pubblicato ma test.yaml manca o è da correggere'));
  const byCode = lessons.toSorted((a, b) => lessonNumber(a) - lessonNumber(b));
  const lessonCodes = names.map((name) => /([\d.]+)-[^/]*$/.exec(name)?.[1] ?? '');
  return { folder, slug, card, lessons: byCode, lessonCodes, quiz: quiz?.file ?? null, quizSource: quiz?.source ?? null };
}

const lessonNumber = ({ front }: ReadLesson) => Number(front.code.split('.')[1]);

function readQuiz(run: CheckRun, file: string): { file: QuizFile; source: YamlSource } | undefined {
  const text = run.open(file);
  if (text === undefined) return undefined;
  const source = new YamlSource(file, text);
  const quiz = run.shaped(source, QuizFile);
  return quiz && { file: quiz, source };
}

/** Codes are names for good: of a module, of a lesson, of a test, each its own inside the programme. */
function checkCodes(run: CheckRun, modules: readonly ReadModule[]): void {
  const seen = new Map<string, string>();
  const claim = (code: string, file: string) => {
    const before = seen.get(code);
    if (before !== undefined) run.fail(file, 1, `il codice ${code} è già usato in ${before}`);
    else seen.set(code, file);
  };
  for (const module of modules) {
    claim(module.card.code, `${module.folder}/module.yaml`);
    for (const lesson of module.lessons) claim(lesson.front.code, lesson.file);
    if (module.quiz) claim(module.quiz.code, `${module.folder}/test.yaml`);
  }
}

function checkTexts(run: CheckRun, modules: readonly ReadModule[]): void {
  const lessonCodes = new Set(modules.flatMap((module) => module.lessonCodes));
  for (const module of modules) {
    for (const lesson of module.lessons) checkLesson(run, lesson, lessonCodes);
    if (!module.quiz || !module.quizSource) continue;
    const place = { file: `${module.folder}/test.yaml`, source: module.quizSource, path: ['questions'], lessonCodes };
    checkQuestions(run, module.quiz.questions, place);
  }
}
