import { checkQuestion, type RawQuestion, textsOfQuestion } from '@lumit/quizzes/domain';
import type { CheckRun } from './check-run';
import { checkShortText } from './check-markdown';
import type { YamlSource } from './yaml-source';

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
    for (const { path, text, isOfferedAsWrong } of textsOfQuestion(question)) {
      if (text.includes(':scade'))
        report(path, 'in una domanda le scadenze si scrivono in perishes, non con :scade');
      for (const problem of checkShortText(
        text,
        isOfferedAsWrong ? { library: run.library, obsolete: [] } : run,
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
