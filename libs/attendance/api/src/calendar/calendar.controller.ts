import { CalendarView, CancelClass, ChangeClass, PlanClass, PlannedReceipt } from '@lumit/attendance/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { CalendarPlanner } from './calendar-planner.service';

@Controller('api/admin')
@Access('manage-editions')
export class CalendarController {
  constructor(private readonly planner: CalendarPlanner) {}

  @Get('editions/:editionId/calendar')
  @Answers(CalendarView)
  view(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<CalendarView> {
    return this.planner.view(actor, at, editionId);
  }

  @Post('editions/:editionId/calendar')
  @Answers(PlannedReceipt, 201)
  plan(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: PlanClass }) order: PlanClass,
  ): Promise<PlannedReceipt> {
    return this.planner.plan(actor, at, editionId, order);
  }

  @Put('class-sessions/:id')
  @Answers(PlannedReceipt)
  change(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ChangeClass }) order: ChangeClass,
  ): Promise<PlannedReceipt> {
    return this.planner.change(actor, at, id, order);
  }

  @Post('class-sessions/:id/cancel')
  @Answers(PlannedReceipt)
  cancel(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: CancelClass }) order: CancelClass,
  ): Promise<PlannedReceipt> {
    return this.planner.cancel(actor, at, id, order);
  }
}
