import { checkQuestion, type RawQuestion } from '@lumit/quizzes/domain';
import type { CheckRun } from './check-run';
import { checkShortText } from './check-markdown';
import type { YamlSource } from './yaml-source';

/** Fields of a question that are names or numbers, not text to read. */
const NOT_TEXT = new Set(['key', 'kind', 'policy', 'lesson', 'refs', 'unit', 'perishes']);

type Path = readonly (string | number)[];

export interface QuestionsPlace {
  readonly file: string;
  readonly source: YamlSource;
  /** Leads to the list of questions: `['selfCheck']` or `['questions']`. */
  readonly path: readonly string[];
  /** Codes of the lessons of the programme. */
  readonly lessonCodes: ReadonlySet<string>;
  /** How many objectives the module has; null in a self-check, whose questions name none. */
  readonly objectives: number | null;
}

/** Checks a list of questions: what the quizzes ask of each, its texts, references and lesson, and that its key is its own. */
export function checkQuestions(
  run: CheckRun,
  questions: readonly RawQuestion[],
  place: QuestionsPlace,
): void {
  const { file, source, path } = place;
  run.questionLists.push({ file, source, path, questions });
  questions.forEach((question, index) => {
    const at = [...place.path, index];
    const report = (path: Path, reason: string) =>
      run.problems.push(place.source.problemAt([...at, ...path], `${nameOf(question, index)}: ${reason}`));

    for (const { path, reason } of checkQuestion(question)) report(path, `${path.join('.')}: ${reason}`);
    const { key, refs, lesson } = question;
    if (typeof key === 'string') {
      const before = run.claimQuestion(key, `${place.file}:${place.source.lineOf([...at, 'key'])}`);
      if (before) report(['key'], `la chiave è già usata in ${before}`);
    }
    if (Array.isArray(refs))
      refs.forEach((ref, number) => {
        const problem = run.library.referenceProblem(String(ref));
        if (problem) report(['refs', number], problem);
      });
    const outside = objectiveProblem(question['objective'], place.objectives);
    if (outside) report(['objective'], outside);
    if (typeof lesson === 'string' && !place.lessonCodes.has(lesson))
      report(['lesson'], `la lezione ${lesson} non c’è`);
    for (const { path, text } of textsOf(question)) {
      if (text.includes(':scade'))
        report(path, 'in una domanda le scadenze si scrivono in perishes, non con :scade');
      for (const problem of checkShortText(
        text,
        isWrong(question, path) ? { library: run.library, obsolete: [] } : run,
      ))
        run.problems.push(
          place.source.problemAt(
            [...at, ...path],
            `${nameOf(question, index)}: ${problem.reason}`,
            problem.severity,
          ),
        );
    }
  });
}

function objectiveProblem(objective: unknown, objectives: number | null): string | undefined {
  if (objectives === null)
    return objective === undefined ? undefined : 'objective: in un’autovalutazione non va indicato';
  if (objective === undefined) return 'objective: serve il numero dell’obiettivo del modulo';
  if (typeof objective !== 'number' || objective <= objectives) return undefined;
  return `objective: il modulo ha ${objectives} obiettivi, il ${objective} non c’è`;
}

const nameOf = (question: RawQuestion, index: number) =>
  typeof question['key'] === 'string' ? question['key'] : `domanda ${index + 1}`;

/** What a question offers as wrong may be an outdated statement: there it is looked for, not taught. */
function isWrong(question: RawQuestion, path: Path): boolean {
  const [field, place, part] = path;
  if (field === 'options' && part === 'text') {
    const option = (question['options'] as { right?: unknown }[])[Number(place)];
    return option?.right !== true;
  }
  if (field === 'stem') return question['kind'] === 'true-false' && question['answer'] === false;
  return field === 'distractors';
}

/** Every text of a question with the way to it, whatever its kind. */
function textsOf(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, place) => textsOf(item, [...path, place]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([name]) => !NOT_TEXT.has(name))
    .flatMap(([name, item]) => textsOf(item, [...path, name]));
}
