export { CoursesApiModule } from './courses-api.module';
export { Edition } from './edition.entity';
export { GlossaryTerm } from './glossary-term.entity';
export { LessonAddressRow } from './lesson-address.entity';
export { lessonAt } from './lesson-address.sql';
export { type LessonText, LessonTexts } from './lesson-texts';
export { LessonVersion, type SelfCheckPart } from './lesson-version.entity';
export { Lesson } from './lesson.entity';
export { Module } from './module.entity';
export { NormRow } from './norm.entity';
export { CoursePage, type CoursePageKind } from './reading-pages/course-page.entity';
export { CourseSearch } from './search/course-search.service';
export { Programme } from './programme.entity';
export type {
  CasesToImport,
  ImportHooks,
  ImportedAs,
  ImportedLine,
  LessonUses,
  ModulesOfProgramme,
  ModuleUses,
  NewTitle,
  QuizHooks,
  QuizToImport,
  QuizzesToKeep,
  ToHtml,
} from './import/import-hooks';
export { checkContent } from './content/check-content';
export { type ContentCounts, countContent } from './content/count-content';
export { deadlineProblems, judgeDeadlines } from './content/find-deadlines';
export type { CheckedCase, ContentCheck } from './content/checked-content';
export type { LessonReading } from './content/lesson-reading';
export { ContentImport, type ImportOrder, type ImportOutcome } from './import/content-import';
export type { ImportReport } from './import/import-report';
