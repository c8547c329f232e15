import {
  BookmarkView,
  LessonAnnotationsView,
  NewReport,
  NotebookView,
  PlaceNumber,
  ReportReceipt,
  SaveAnnotation,
  SavedAnnotationView,
  SetBookmark,
} from '@lumit/annotations/domain';
import { LessonAddress } from '@lumit/courses/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Annotations } from './annotations.service';
import { LessonReports } from './lesson-reports.service';

@Controller('api/editions/:editionId')
@Access('study')
export class AnnotationsController {
  constructor(
    private readonly annotations: Annotations,
    private readonly reports: LessonReports,
  ) {}

  @Get('annotations')
  @Answers(NotebookView)
  notebook(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<NotebookView> {
    return this.annotations.notebook(actor, editionId);
  }

  @Get('lessons/:code/annotations')
  @Answers(LessonAnnotationsView)
  ofLesson(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: LessonAddress }) code: string,
  ): Promise<LessonAnnotationsView> {
    return this.annotations.ofLesson(actor, { editionId, code });
  }

  @Put('lessons/:code/annotations/:version/:block')
  @Answers(SavedAnnotationView)
  save(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: LessonAddress }) code: string,
    @Param('version', { schema: PlaceNumber }) version: number,
    @Param('block', { schema: PlaceNumber }) block: number,
    @Body({ schema: SaveAnnotation }) wanted: SaveAnnotation,
  ): Promise<SavedAnnotationView> {
    return this.annotations.save(actor, { editionId, code, version, block }, wanted);
  }

  @Put('lessons/:code/bookmark')
  @Answers(BookmarkView)
  bookmark(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: LessonAddress }) code: string,
    @Body({ schema: SetBookmark }) { bookmarked }: BookmarkView,
  ): Promise<BookmarkView> {
    return this.annotations.setBookmark(actor, { editionId, code }, bookmarked);
  }

  @Post('lessons/:code/reports')
  @Answers(ReportReceipt, 201)
  report(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: LessonAddress }) code: string,
    @Body({ schema: NewReport }) report: NewReport,
  ): Promise<ReportReceipt> {
    return this.reports.add(actor, { editionId, code }, report);
  }
}
