import { LessonAddress } from '@lumit/courses/domain';
import { CourseView, LessonProgressView, RecordProgress } from '@lumit/enrolments/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CourseReading } from './course-reading.service';
import { LessonProgressService } from './lesson-progress.service';
import { LessonReply } from './lesson-reply';

@Controller('api/editions/:editionId')
export class CourseController {
  constructor(
    private readonly reading: CourseReading,
    private readonly progress: LessonProgressService,
  ) {}

  @Get('course')
  @Access('study', 'read-courses')
  @Answers(CourseView)
  course(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<CourseView> {
    return this.reading.course(actor, editionId);
  }

  @Get('lessons/:code')
  @Access('study', 'read-courses')
  @Answers(LessonReply)
  lesson(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: LessonAddress }) code: string,
  ): Promise<LessonReply> {
    return this.reading.lesson(actor, editionId, code);
  }

  @Put('lessons/:code/progress')
  @Access('study')
  @Answers(LessonProgressView)
  record(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: LessonAddress }) code: string,
    @Body({ schema: RecordProgress }) step: RecordProgress,
  ): Promise<LessonProgressView> {
    return this.progress.record({ actor, editionId }, code, step);
  }
}
