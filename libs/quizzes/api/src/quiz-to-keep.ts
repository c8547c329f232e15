import type { QuizFile } from '@lumit/quizzes/domain';
import type { ToHtml } from '@lumit/prose/domain';
import type { EditDesk, FileSource, ImportTouch, ProgrammeTestKind } from '@lumit/shared';

/** A module test, or a test of the whole programme put together from its pool; the questions have been checked. */
export interface QuizToKeep {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly kind: 'module' | ProgrammeTestKind;
  /** `M3`; null for a test of the whole programme. */
  readonly moduleCode: string | null;
  /** Questions may be none yet, where modules have still to give theirs. */
  readonly quiz: QuizFile;
  /** The file that gives its rules. */
  readonly source: FileSource;
  /** The file of each question, in their order; null where the same file gives them all. */
  readonly sourceOfEach: readonly FileSource[] | null;
  /** What a draw spreads over: the module of each question, in their order; null for their learning outcomes. */
  readonly moduleOfEach: readonly string[] | null;
  readonly toHtml: ToHtml;
  readonly importedAt: Date;
  /** Told of each change that reaches what people did. */
  readonly touch: (touch: ImportTouch) => void;
  /** Where edits made in the browser are brought. */
  readonly desk: EditDesk;
  /** Whether any file of the programme has a question of this key: one that moved to another test has not left. */
  readonly isInFiles: (questionKey: string) => boolean;
}

/** Tests that a programme still has in its files, once all of them have been kept. */
export interface QuizzesToKeep {
  readonly programmeId: string;
  readonly keptCodes: readonly string[];
  readonly at: Date;
  readonly touch: (touch: ImportTouch) => void;
  readonly desk: EditDesk;
}
