import type { CheckQuestion, ImportTouch, QuizFile, TestPool } from '@lumit/content/domain';
import type { StoredDeadline } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import type { CheckedCase } from '../check/checked-content';
import type { SelfCheckPart } from '@lumit/courses/api';

/** Turns the Markdown of a question into sanitised HTML; glossary terms become plain words there. */
export type ToHtml = (markdown: string) => string;

export type ImportedAs = 'added' | 'changed' | 'unchanged';

/** A module test, or a test of the whole programme put together from its pool; the questions have been checked. */
export interface QuizToImport {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly kind: 'module' | TestPool;
  /** `M3`; null for a test of the whole programme. */
  readonly moduleCode: string | null;
  /** Questions may be none yet, where modules have still to give theirs. */
  readonly quiz: QuizFile;
  /** What a draw spreads over: the module of each question, in their order; null for their learning outcomes. */
  readonly moduleOfEach: readonly string[] | null;
  readonly toHtml: ToHtml;
  readonly importedAt: Date;
  /** Told of each change that reaches what people did. */
  readonly touch: (touch: ImportTouch) => void;
}

/** Tests that a programme still has in its files, once all of them have been kept. */
export interface QuizzesToKeep {
  readonly programmeId: string;
  readonly keptCodes: readonly string[];
  readonly at: Date;
  readonly touch: (touch: ImportTouch) => void;
}

/** All case studies of a programme, in their order. */
export interface CasesToImport {
  readonly programmeId: string;
  readonly cases: readonly CheckedCase[];
  readonly toHtml: ToHtml;
  /** Dated statements of a case, by its folder, and of its rubric. */
  readonly deadlinesOf: (slug: string) => readonly StoredDeadline[];
  readonly importedAt: Date;
}

/** What became of one thing in the files; `name` is its code. */
export interface ImportedLine {
  readonly name: string;
  readonly as: ImportedAs | 'withdrawn';
}

/** What the import of content asks of the features that stand later in the line; apps/api puts them together. */
export interface ImportHooks extends QuizHooks {
  /** Keeps the case studies of a programme and withdraws those that left the files. */
  readonly onCases: (manager: EntityManager, cases: CasesToImport) => Promise<ImportedLine[]>;
  /** What people have in lessons that leave the course or change their code; lessons in which nobody has anything are left out. */
  readonly usesOfLessons: (manager: EntityManager, lessonIds: readonly string[]) => Promise<LessonUses[]>;
  /** What stands on modules that leave the course or are published no more; modules on which nothing stands are left out. */
  readonly usesOfModules: (manager: EntityManager, modules: ModulesOfProgramme) => Promise<ModuleUses[]>;
  /** How many people hold a valid certificate that prints another title for this programme or module. */
  readonly holdersOfOtherTitle: (manager: EntityManager, title: NewTitle) => Promise<number>;
}

/** A title that a programme, or one of its modules, gets; `code` is null for the programme itself. */
export interface NewTitle {
  readonly programmeId: string;
  readonly code: string | null;
  readonly title: string;
}

/** Modules of a programme by their codes: class sessions, tests and certificates know no other name of them. */
export interface ModulesOfProgramme {
  readonly programmeId: string;
  readonly codes: readonly string[];
}

/** How many people have something of one kind in a module. */
export interface ModuleUses {
  readonly code: string;
  /** What, in Italian, for the operator: `lo stampano attestati validi`. */
  readonly what: string;
  readonly people: number;
}

/** How many people have progress, notes or bookmarks in a lesson. */
export interface LessonUses {
  readonly lessonId: string;
  readonly people: number;
}

/** The part of the hooks that the quizzes give. */
export interface QuizHooks {
  readonly checkQuestion: CheckQuestion;
  /** Splits a checked self-check question into what a learner sees and what marks the answer. Both carry its `key`. */
  readonly prepareSelfCheck: (
    question: unknown,
    toHtml: ToHtml,
  ) => { shown: SelfCheckPart; key: SelfCheckPart };
  /** Keeps one test, inside the transaction of the import and after its module is there. */
  readonly onQuiz: (manager: EntityManager, quiz: QuizToImport) => Promise<ImportedAs>;
  /** Withdraws all other tests of a programme; answers with their codes. */
  readonly onQuizzesKept: (manager: EntityManager, kept: QuizzesToKeep) => Promise<string[]>;
}
