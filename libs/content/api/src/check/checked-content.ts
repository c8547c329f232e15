import type { CaseStudySource } from '@lumit/assignments/domain';
import type {
  ContentProblem,
  LessonFrontMatter,
  ModuleFile,
  NewsEntry,
  ProgrammeFile,
  SurveyFile,
  TerritoryFile,
} from '@lumit/content/domain';
import type { ProgrammeTest, QuizFile, RawQuestion } from '@lumit/quizzes/domain';
import type { ProgrammeTestKind } from '@lumit/shared';
import type { GlossaryEntry, Norm } from '@lumit/prose/domain';
import type { FoundDeadline, JudgedDeadline } from './find-deadlines';
import type { LessonReading } from './lesson-reading';
import type { Figure, Library } from '@lumit/prose/api';

/** Content in which every file has its shape and every pointer an end. */
export interface CheckedContent {
  readonly library: Library;
  readonly norms: readonly Norm[];
  readonly terms: readonly GlossaryEntry[];
  /** Newest first. */
  readonly news: readonly NewsEntry[];
  readonly figures: ReadonlyMap<string, Figure>;
  /** SHA-256 (hex) of each file, by its path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly programmes: readonly CheckedProgramme[];
  /** Dated statements of all files but drafts. */
  readonly deadlines: readonly FoundDeadline[];
}

export interface CheckedProgramme {
  /** Its folder under the content folder. */
  readonly folder: string;
  readonly file: ProgrammeFile;
  readonly modules: readonly CheckedModule[];
  /** Those whose pool is still too small included. */
  readonly tests: readonly CheckedTest[];
  readonly cases: readonly CaseStudySource[];
  readonly surveys: readonly SurveyFile[];
  readonly territory: TerritoryFile | null;
}

/** A test of the whole programme with the file that gives its rules. */
export interface CheckedTest extends ProgrammeTest {
  readonly path: string;
}

export interface CheckedModule {
  /** Its folder. */
  readonly slug: string;
  readonly card: ModuleFile;
  /** By code; empty while the module is in preparation. */
  readonly lessons: readonly CheckedLesson[];
  readonly quiz: QuizFile | null;
  /** How many questions an attempt at its test asks; null for all. */
  readonly draw: number | null;
  /** What it gives to the tests of the programme; empty while in preparation. */
  readonly pools: Readonly<Record<ProgrammeTestKind, readonly RawQuestion[]>>;
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
  /** Every dated statement, drafts included. */
  readonly deadlines: readonly JudgedDeadline[];
  /** Figures of how all questions were written; null where balance was not asked. */
  readonly habits: object | null;
}
