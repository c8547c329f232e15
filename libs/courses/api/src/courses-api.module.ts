import { PlaceReader } from '@lumit/platform';
import { Module as NestModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Edition } from './edition.entity';
import { EditionPlaces } from './edition-places';
import { EditionsController } from './editions.controller';
import { LessonAddressRow } from './lesson-address.entity';
import { LessonTexts } from './lesson-texts';
import { LessonVersion } from './lesson-version.entity';
import { Lesson } from './lesson.entity';
import { Module } from './module.entity';
import { NormRow } from './norm.entity';
import { Programme } from './programme.entity';
import { CoursePage } from './reading-pages/course-page.entity';
import { DeadlinesController } from './reading-pages/deadlines.controller';
import { PublicCoursesController } from './public-courses.controller';
import { PublicCourses } from './public-courses.service';
import { CourseSearch } from './search/course-search.service';
import { SearchEntry } from './search/search-entry.entity';
import { SearchWord } from './search/search-word.entity';

@NestModule({
  imports: [
    TypeOrmModule.forFeature([
      Programme,
      Module,
      Edition,
      Lesson,
      LessonAddressRow,
      LessonVersion,
      NormRow,
      SearchEntry,
      SearchWord,
      CoursePage,
    ]),
  ],
  controllers: [DeadlinesController, EditionsController, PublicCoursesController],
  providers: [CourseSearch, LessonTexts, PublicCourses, { provide: PlaceReader, useClass: EditionPlaces }],
  exports: [CourseSearch, LessonTexts, PlaceReader],
})
export class CoursesApiModule {}
