export { Enrolment } from './enrolment.entity';
export { LessonProgress, type SelfCheckTry } from './lesson-progress.entity';
