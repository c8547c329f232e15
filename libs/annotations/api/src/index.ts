export { AnnotationsApiModule } from './annotations-api.module';
export { usesOfLessons } from './uses-of-lessons';
export { LessonReport } from './lesson-report.entity';
