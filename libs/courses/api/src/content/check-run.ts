import type { CheckQuestion, ContentProblem } from '@lumit/courses/domain';
import type { z } from 'zod';
import { Library } from '../render/library';
import type { LessonReading } from './lesson-reading';
import type { YamlSource } from './yaml-source';

/** One check of a content folder: what is read, what was found so far, and which files somebody has asked for. */
export class CheckRun {
  readonly problems: ContentProblem[] = [];
  readonly readings: LessonReading[] = [];
  library = new Library(new Map(), new Map());
  /** Where each question key was seen first. */
  private readonly questionKeys = new Map<string, string>();
  private readonly read = new Set<string>();

  constructor(
    readonly files: ReadonlyMap<string, string>,
    readonly checkQuestion: CheckQuestion,
  ) {}

  /** Text of a file; undefined when it is not there. */
  open(file: string): string | undefined {
    this.read.add(file);
    return this.files.get(file);
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
