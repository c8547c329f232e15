import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceHours } from './attendance-hours';
import { AttendanceController } from './attendance.controller';
import { ClassSession } from './class-session.entity';
import { ClassSessions } from './class-sessions.service';
import { LearnersAttendance } from './learner-attendance.service';
import { PresenceEntryRow } from './presence-entry.entity';
import { RegisterStates } from './register-state.service';
import { Registers } from './register.service';

@Module({
  imports: [TypeOrmModule.forFeature([ClassSession, PresenceEntryRow])],
  controllers: [AttendanceController],
  providers: [AttendanceHours, ClassSessions, LearnersAttendance, Registers, RegisterStates],
  exports: [AttendanceHours, ClassSessions, Registers, RegisterStates],
})
export class AttendanceApiModule {}
