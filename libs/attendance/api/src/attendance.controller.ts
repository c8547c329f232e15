import {
  ClassSessionList,
  CloseRegister,
  LearnerAttendance,
  MarkPresence,
  RegisterChange,
  RegisterState,
  ReopenRegister,
  RollView,
} from '@lumit/attendance/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ClassSessions } from './class-sessions.service';
import { OwnAttendance } from './own-attendance.service';
import { RegisterStates } from './register-state.service';
import { PresenceMarks } from './presence-marks.service';

@Controller('api')
export class AttendanceController {
  constructor(
    private readonly ownAttendance: OwnAttendance,
    private readonly classSessions: ClassSessions,
    private readonly marks: PresenceMarks,
    private readonly states: RegisterStates,
  ) {}

  /** The caller's own hours and class sessions in an edition. */
  @Get('editions/:editionId/attendance')
  @Access('study')
  @Answers(LearnerAttendance)
  own(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<LearnerAttendance> {
    return this.ownAttendance.find(actor, at, editionId);
  }

  @Get('editions/:editionId/class-sessions')
  @Access('see-registers')
  @Answers(ClassSessionList)
  list(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<ClassSessionList> {
    return this.classSessions.list(actor, at, editionId);
  }

  @Get('class-sessions/:id/roll')
  @Access('see-registers')
  @Answers(RollView)
  roll(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
  ): Promise<RollView> {
    return this.states.roll(actor, at, id);
  }

  /** Marks one person; after closing, a correction with its reason. */
  @Put('class-sessions/:id/roll/:enrolmentId')
  @Access('keep-registers')
  @Answers(RegisterChange)
  mark(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) classSessionId: string,
    @Param('enrolmentId', { schema: Uuid }) enrolmentId: string,
    @Body({ schema: MarkPresence }) mark: MarkPresence,
  ): Promise<RegisterChange> {
    return this.marks.mark(actor, at, { classSessionId, enrolmentId }, mark);
  }

  @Post('class-sessions/:id/mark-remaining-present')
  @Access('keep-registers')
  @Answers(RegisterChange)
  markRemainingPresent(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
  ): Promise<RegisterChange> {
    return this.marks.markRemainingPresent(actor, at, id);
  }

  @Post('class-sessions/:id/close')
  @Access('keep-registers')
  @Answers(RegisterState)
  close(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: CloseRegister }) closing: CloseRegister,
  ): Promise<RegisterState> {
    return this.states.close(actor, at, id, closing);
  }

  @Post('class-sessions/:id/reopen')
  @Access('reopen-registers')
  @Answers(RegisterState)
  reopen(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ReopenRegister }) reopening: ReopenRegister,
  ): Promise<RegisterState> {
    return this.states.reopen(actor, at, id, reopening);
  }
}
