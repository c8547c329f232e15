import { AccountsApiModule } from '@lumit/accounts/api';
import { AnnotationsApiModule } from '@lumit/annotations/api';
import { AssignmentsApiModule } from '@lumit/assignments/api';
import { AttendanceApiModule } from '@lumit/attendance/api';
import { CertificatesApiModule } from '@lumit/certificates/api';
import { CoursesApiModule } from '@lumit/courses/api';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { QuizzesApiModule } from '@lumit/quizzes/api';
import { ContentApiModule } from './content-api.module';

const FEATURES = [
  AccountsApiModule,
  CoursesApiModule,
  EnrolmentsApiModule,
  AttendanceApiModule,
  QuizzesApiModule,
  AssignmentsApiModule,
  AnnotationsApiModule,
  CertificatesApiModule,
  ContentApiModule,
];

/** All features that an import fills. */
export const startContentApp = (startAt?: string): Promise<TestApp> =>
  startTestApp({ modules: FEATURES, ...(startAt !== undefined && { startAt }) });

/** From now on the database refuses a test called «Rotto»: what fails late in an import. */
export async function refuseBrokenQuizzes(test: TestApp): Promise<void> {
  await test.dataSource.query("alter table quiz add constraint ck_refused check (title <> 'Rotto')");
}
