import type { CheckQuestion, QuizFile } from '@lumit/courses/domain';
import type { EntityManager } from 'typeorm';

/** Turns the Markdown of a question into sanitised HTML; glossary terms become plain words there. */
export type ToHtml = (markdown: string) => string;

export type ImportedAs = 'added' | 'changed' | 'unchanged';

/** One `test.yaml` whose questions have been checked. */
export interface QuizToImport {
  readonly organisationId: string;
  readonly programmeId: string;
  /** `M3`. */
  readonly moduleCode: string;
  readonly quiz: QuizFile;
  readonly toHtml: ToHtml;
  readonly importedAt: Date;
}

/** What the import of content asks of the quizzes, which stand later in the line of features: apps/api puts both together. */
export interface ImportHooks {
  readonly checkQuestion: CheckQuestion;
  /** Splits a checked self-check question into what a learner sees and what marks the answer. Both carry its `key`. */
  readonly prepareSelfCheck: (
    question: unknown,
    toHtml: ToHtml,
  ) => { shown: SelfCheckPart; key: SelfCheckPart };
  /** Keeps one test, inside the transaction of the import and after its module is there. */
  readonly onQuiz: (manager: EntityManager, quiz: QuizToImport) => Promise<ImportedAs>;
}

/** Half of a self-check question as the quizzes made it; `key` is the name of the question. */
export type SelfCheckPart = { readonly key: string; readonly kind: string } & Readonly<
  Record<string, unknown>
>;
