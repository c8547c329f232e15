export { AnnotationsApiModule } from './annotations-api.module';
export { LessonReport } from './lesson-report.entity';
