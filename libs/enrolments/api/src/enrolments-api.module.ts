import { CoursesApiModule } from '@lumit/courses/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Admission } from './admission';
import { CourseController } from './course.controller';
import { CourseReading } from './course-reading.service';
import { EnrolmentScope } from './enrolment-scope';
import { EditionGroup } from './edition-group.entity';
import { Enrolment } from './enrolment.entity';
import { LessonProgress } from './lesson-progress.entity';
import { LessonProgressService } from './lesson-progress.service';
import { PeopleImport } from './people-import/people-import.service';
import { PeopleImportsController } from './people-import/people-imports.controller';
import { WelcomeExamples } from './people-import/welcome-examples';
import { Welcomes } from './people-import/welcomes';
import { ReadingPagesController } from './reading-pages.controller';
import { ReadingPages } from './reading-pages.service';
import { ReadableEditions } from './readable-editions';
import { SearchController } from './search.controller';
import { WaysIn } from './ways-in';

@Module({
  imports: [CoursesApiModule, TypeOrmModule.forFeature([EditionGroup, Enrolment, LessonProgress])],
  controllers: [CourseController, PeopleImportsController, ReadingPagesController, SearchController],
  providers: [
    Admission,
    CourseReading,
    EnrolmentScope,
    LessonProgressService,
    PeopleImport,
    ReadableEditions,
    ReadingPages,
    WaysIn,
    WelcomeExamples,
    Welcomes,
  ],
  exports: [Admission, EnrolmentScope, LessonProgressService, WaysIn],
})
export class EnrolmentsApiModule {}
