import { AccountsApiModule } from '@lumit/accounts/api';
import { AnnotationsApiModule } from '@lumit/annotations/api';
import { ApplicationsApiModule } from '@lumit/applications/api';
import { AssignmentsApiModule } from '@lumit/assignments/api';
import { AttendanceApiModule } from '@lumit/attendance/api';
import { CertificatesApiModule } from '@lumit/certificates/api';
import { ContentApiModule } from '@lumit/content/api';
import { CoursesApiModule } from '@lumit/courses/api';
import { EditionsApiModule } from '@lumit/editions/api';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { type Config, PlatformModule } from '@lumit/platform';
import { QuizzesApiModule } from '@lumit/quizzes/api';
import { type DynamicModule, Module } from '@nestjs/common';
import { SchemaCheck } from './schema-check';

/** The list of features, in their line. */
export const FEATURES = [
  AccountsApiModule,
  CoursesApiModule,
  EnrolmentsApiModule,
  AttendanceApiModule,
  QuizzesApiModule,
  AssignmentsApiModule,
  AnnotationsApiModule,
  ApplicationsApiModule,
  CertificatesApiModule,
  ContentApiModule,
  EditionsApiModule,
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), ...FEATURES],
      providers: [SchemaCheck],
    };
  }
}
