import type {
  ContentProblem,
  GlossaryEntry,
  LessonFrontMatter,
  ModuleFile,
  Norm,
  ProgrammeFile,
  QuizFile,
} from '@lumit/courses/domain';
import type { LessonReading } from './lesson-reading';
import type { Library } from '../render/library';

/** Content in which every file has its shape and every pointer an end. */
export interface CheckedContent {
  readonly library: Library;
  readonly norms: readonly Norm[];
  readonly terms: readonly GlossaryEntry[];
  readonly programmes: readonly CheckedProgramme[];
}

export interface CheckedProgramme {
  readonly file: ProgrammeFile;
  readonly modules: readonly CheckedModule[];
}

export interface CheckedModule {
  /** Its folder. */
  readonly slug: string;
  readonly card: ModuleFile;
  /** By code; empty while the module is in preparation. */
  readonly lessons: readonly CheckedLesson[];
  readonly quiz: QuizFile | null;
}

export interface CheckedLesson {
  /** File name without its ending. */
  readonly slug: string;
  readonly front: LessonFrontMatter;
  readonly body: string;
}

/** Result of a check. With any error among the problems, `content` is null: half a course is never imported. */
export interface ContentCheck {
  readonly problems: readonly ContentProblem[];
  readonly content: CheckedContent | null;
  /** How each lesson that could be read reads, by file. */
  readonly readings: readonly LessonReading[];
}
