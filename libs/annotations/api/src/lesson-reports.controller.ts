import { ReportListView, ReportReceipt } from '@lumit/annotations/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { LessonReports } from './lesson-reports.service';

/** Reported errors for the tutors of an edition. */
@Controller('api')
@Access('answer-lesson-reports')
export class LessonReportsController {
  constructor(private readonly reports: LessonReports) {}

  @Get('editions/:editionId/lesson-reports')
  @Answers(ReportListView)
  list(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<ReportListView> {
    return this.reports.list(actor, editionId);
  }

  @Post('lesson-reports/:id/close')
  @Answers(ReportReceipt)
  close(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<ReportReceipt> {
    return this.reports.close(actor, id);
  }
}
