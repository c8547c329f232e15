export { ContentApiModule } from './content-api.module';
export { checkContent } from './check/check-content';
export type { ContentCheck } from './check/checked-content';
export { type ContentCounts, countContent } from './check/count-content';
export { deadlineProblems, judgeDeadlines } from './check/find-deadlines';
export type { LessonReading } from './check/lesson-reading';
export { ContentImport, type ImportOrder, type ImportOutcome } from './import/content-import';
export type { ImportReport } from './import/import-report';
export type { EditChoices, ImportEdit } from './import/edit-sheet';
