import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { ExtraTimeListView, ExtraTimeReceipt, SetExtraTime } from '@lumit/quizzes/domain';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ExtraTimes } from './extra-time.service';

@Controller('api/editions/:editionId/extra-time')
@Access('grant-extra-time')
export class ExtraTimeController {
  constructor(private readonly extraTimes: ExtraTimes) {}

  @Get()
  @Answers(ExtraTimeListView)
  list(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<ExtraTimeListView> {
    return this.extraTimes.list(editionId, actor);
  }

  @Put(':enrolmentId')
  @Answers(ExtraTimeReceipt)
  set(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('enrolmentId', { schema: Uuid }) enrolmentId: string,
    @Body({ schema: SetExtraTime }) wanted: SetExtraTime,
  ): Promise<ExtraTimeReceipt> {
    return this.extraTimes.set({ editionId, enrolmentId }, wanted, actor, at);
  }
}
