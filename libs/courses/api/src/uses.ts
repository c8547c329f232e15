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
