export { Admission, type NewAdmission } from './admission';
export { peopleFor } from './people-import/people-for';
export {
  attends,
  isOwnEnrolment,
  isStudent,
  READER_SCOPE,
  readerOf,
  studentOf,
  studiesIn,
} from './enrolment-access';
export { type ActiveEnrolment, EnrolmentScope } from './enrolment-scope';
export { EditionGroup } from './edition-group.entity';
export { Enrolment } from './enrolment.entity';
export { EnrolmentsApiModule } from './enrolments-api.module';
export { LessonProgress, type SelfCheckTry } from './lesson-progress.entity';
export { LessonProgressService, type NewSelfCheckTry } from './lesson-progress.service';
export { type WayIn, WaysIn } from './ways-in';
