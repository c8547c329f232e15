import type { ContentProblem, ObsoletePattern } from '@lumit/content/domain';
import type { RawQuestion } from '@lumit/quizzes/domain';
import type { z } from 'zod';
import { Library } from '@lumit/prose/api';
import type { LessonReading } from './lesson-reading';
import type { YamlSource } from './yaml-source';

/** Questions that stand in one list of one file. */
export interface QuestionList {
  readonly file: string;
  readonly source: YamlSource;
  /** Leads to the list: `['selfCheck']` or `['questions']`. */
  readonly path: readonly string[];
  readonly questions: readonly RawQuestion[];
}

/** One check of a content folder: what is read, what was found so far, and which files somebody has asked for. */
export class CheckRun {
  readonly problems: ContentProblem[] = [];
  readonly readings: LessonReading[] = [];
  library = new Library(new Map(), new Map());
  obsolete: readonly ObsoletePattern[] = [];
  /** Where each question key was seen first. */
  private readonly questionKeys = new Map<string, string>();
  private readonly read = new Set<string>();
  /** Every list of questions, in the order in which they were checked. */
  readonly questionLists: QuestionList[] = [];
  /** Figures of how all questions were written; null where nobody asked. */
  habits: object | null = null;
  private readonly expectedLessons: {
    source: YamlSource;
    path: readonly (string | number)[];
    code: string;
  }[] = [];
  private readonly drafts: string[] = [];

  constructor(readonly files: ReadonlyMap<string, string>) {}

  /** Files that stand right in a folder and have an ending, in order. */
  filesIn(folder: string, ending: string): string[] {
    return [...this.files.keys()].filter(
      (file) =>
        file.startsWith(`${folder}/`) &&
        file.endsWith(ending) &&
        !file.slice(folder.length + 1).includes('/'),
    );
  }

  /** Text of a file; undefined when it is not there. */
  open(file: string): string | undefined {
    this.read.add(file);
    return this.files.get(file);
  }

  /** Notes that the files of a folder are still being written: what is wrong there stops nobody else. */
  markAsDraft(folder: string): void {
    this.drafts.push(`${folder}/`);
  }

  /** All problems; those of drafts, but for the card that is shown already, as warnings. */
  get told(): ContentProblem[] {
    return this.problems.map((problem) =>
      this.isDraft(problem.file) ? { ...problem, severity: 'warning' } : problem,
    );
  }

  isDraft(file: string): boolean {
    return !file.endsWith('/module.yaml') && this.drafts.some((folder) => file.startsWith(folder));
  }

  /** Keys are names: each stands once in its list. `path` leads to the list. */
  noRepeatedKeys(
    source: YamlSource,
    path: readonly (string | number)[],
    entries: readonly { readonly key: string }[],
  ): void {
    entries.forEach(({ key }, place) => {
      const before = entries.findIndex((entry) => entry.key === key);
      if (before < place)
        this.problems.push(
          source.problemAt(
            [...path, place, 'key'],
            `«${key}» c’è già alla riga ${source.lineOf([...path, before, 'key'])}`,
          ),
        );
    });
  }

  /** Lessons that a file points to, to be looked for when all programmes are read. */
  expectLessons(source: YamlSource, path: readonly (string | number)[], lessons: readonly string[]): void {
    lessons.forEach((code, place) => this.expectedLessons.push({ source, path: [...path, place], code }));
  }

  /** Tells of each expected lesson that `has` does not know. */
  reportMissingLessons(has: (code: string) => boolean): void {
    for (const { source, path, code } of this.expectedLessons)
      if (!has(code)) this.problems.push(source.problemAt(path, `la lezione ${code} non c’è`));
  }

  fail(file: string, line: number, reason: string): void {
    this.problems.push({ file, line, severity: 'error', reason });
  }

  /** The value of a YAML file in its shape; undefined, with the problems noted, when it has another. */
  shaped<T>(source: YamlSource, schema: z.ZodType<T>): T | undefined {
    const { value, problems } = source.read(schema);
    this.problems.push(...problems);
    return value;
  }

  /** Notes the key of a question; answers where it was used before. */
  claimQuestion(key: string, where: string): string | undefined {
    const before = this.questionKeys.get(key);
    if (before === undefined) this.questionKeys.set(key, where);
    return before;
  }

  /** Files that nobody asked for: misspelt names, or not content. */
  reportUnread(): void {
    for (const file of this.files.keys())
      if (!this.read.has(file)) this.fail(file, 1, 'file non previsto: controlla nome e cartella');
  }
}
