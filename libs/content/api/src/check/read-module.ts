import { ModuleFile } from '@lumit/content/domain';
import { PoolFile, QuizFile, type RawQuestion } from '@lumit/quizzes/domain';
import { PROGRAMME_TESTS, type ProgrammeTestKind } from '@lumit/shared';
import type { CheckedModule } from './checked-content';
import { type ReadLesson, readLesson } from './check-lesson';
import type { CheckRun } from './check-run';
import { YamlSource } from './yaml-source';

/** A list of questions in one file, with the source that knows their lines. */
export interface ReadBank {
  readonly pool: 'test' | ProgrammeTestKind;
  readonly file: string;
  readonly source: YamlSource;
  readonly questions: readonly RawQuestion[];
}

/** A module as its folder holds it, in preparation or not. */
export interface ReadModule {
  readonly folder: string;
  readonly slug: string;
  readonly card: ModuleFile;
  readonly isDraft: boolean;
  readonly lessons: readonly ReadLesson[];
  /** By file name: a lesson that cannot be read is there all the same. */
  readonly lessonCodes: readonly string[];
  readonly quiz: QuizFile | null;
  readonly banks: readonly ReadBank[];
}

/** Reads all files of a module. Undefined when its card cannot be read. */
export function readModule(run: CheckRun, programme: string, slug: string): ReadModule | undefined {
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
  const lessons = names
    .map((name) => readLesson(run, name, card?.code ?? ''))
    .filter((lesson) => lesson !== undefined);
  const quiz = readBank(run, `${folder}/test.yaml`, QuizFile);
  const pools = PROGRAMME_TESTS.map((pool) => readPool(run, folder, pool));
  if (!card) return undefined;

  const isDraft = card.state === 'in-preparation';
  if (isDraft) {
    run.markAsDraft(folder);
    if (names.length > 0)
      run.problems.push(
        source.problemAt(['state'], 'il modulo è in preparazione: lezioni e test restano fuori', 'warning'),
      );
  } else {
    if (names.length === 0)
      run.problems.push(source.problemAt(['state'], 'il modulo è pubblicato ma non ha lezioni'));
    if (!quiz)
      run.problems.push(
        source.problemAt(['state'], 'il modulo è pubblicato ma test.yaml manca o è da correggere'),
      );
  }
  const test: ReadBank[] = quiz
    ? [{ pool: 'test', file: `${folder}/test.yaml`, source: quiz.source, questions: quiz.value.questions }]
    : [];
  return {
    folder,
    slug,
    card,
    isDraft,
    lessons: lessons.toSorted((a, b) => lessonNumber(a) - lessonNumber(b)),
    lessonCodes: names.map((name) => /(P?[\d.]+)-[^/]*$/.exec(name)?.[1] ?? ''),
    quiz: quiz?.value ?? null,
    banks: [...test, ...pools.filter((pool) => pool !== undefined)],
  };
}

/** What a module gives to the course: its card, and the rest once it is published. */
export function toCheckedModule({ slug, card, isDraft, lessons, quiz, banks }: ReadModule): CheckedModule {
  if (isDraft) return { slug, card, lessons: [], quiz: null, draw: null, pools: { final: [], entry: [] } };
  const poolOf = (name: ProgrammeTestKind) => banks.find(({ pool }) => pool === name)?.questions ?? [];
  const pools = { final: poolOf('final'), entry: poolOf('entry') };
  return { slug, card, lessons, quiz, draw: quiz?.draw ?? null, pools };
}

const lessonNumber = ({ front }: ReadLesson) => Number(front.code.split('.')[1]);

function readPool(run: CheckRun, folder: string, pool: ProgrammeTestKind): ReadBank | undefined {
  const file = `${folder}/${pool}.yaml`;
  const read = readBank(run, file, PoolFile);
  return read && { pool, file, source: read.source, questions: read.value.questions };
}

function readBank<T>(
  run: CheckRun,
  file: string,
  schema: Parameters<typeof run.shaped<T>>[1],
): { value: T; source: YamlSource } | undefined {
  const text = run.open(file);
  if (text === undefined) return undefined;
  const source = new YamlSource(file, text);
  const value = run.shaped(source, schema);
  return value && { value, source };
}
