import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnotationsController } from './annotations.controller';
import { Annotations } from './annotations.service';
import { LessonAnnotation } from './lesson-annotation.entity';
import { LessonBookmark } from './lesson-bookmark.entity';
import { LessonReport } from './lesson-report.entity';
import { LessonReportsController } from './lesson-reports.controller';
import { LessonReports } from './lesson-reports.service';

@Module({
  imports: [TypeOrmModule.forFeature([LessonAnnotation, LessonBookmark, LessonReport])],
  controllers: [AnnotationsController, LessonReportsController],
  providers: [Annotations, LessonReports],
})
export class AnnotationsApiModule {}
