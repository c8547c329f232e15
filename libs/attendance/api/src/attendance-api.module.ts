import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceHours } from './attendance-hours';
import { AttendanceController } from './attendance.controller';
import { CalendarFeed } from './calendar/calendar-feed.entity';
import { CalendarNotices } from './calendar/calendar-notices';
import { CalendarPlanner } from './calendar/calendar-planner.service';
import { NoticeExamples } from './calendar/notice-examples';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarFeedController, MyCalendarController } from './calendar/my-calendar.controller';
import { MyCalendars } from './calendar/my-calendar.service';
import { ClassSessionTeacher } from './class-session-teacher.entity';
import { ClassSession } from './class-session.entity';
import { ClassSessions } from './class-sessions.service';
import { ExemptionNotices } from './exemptions/exemption-notices';
import { ExemptionsController } from './exemptions/exemptions.controller';
import { Exemptions } from './exemptions/exemptions.service';
import { ModuleExemption } from './exemptions/module-exemption.entity';
import { OwnAttendance } from './own-attendance.service';
import { PresenceEntryRow } from './presence-entry.entity';
import { RegisterStates } from './register-state.service';
import { Teacher } from './teacher.entity';
import { PresenceMarks } from './presence-marks.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CalendarFeed,
      ClassSession,
      ClassSessionTeacher,
      ModuleExemption,
      PresenceEntryRow,
      Teacher,
    ]),
  ],
  controllers: [
    AttendanceController,
    CalendarController,
    CalendarFeedController,
    ExemptionsController,
    MyCalendarController,
  ],
  providers: [
    AttendanceHours,
    CalendarNotices,
    CalendarPlanner,
    ClassSessions,
    ExemptionNotices,
    Exemptions,
    MyCalendars,
    NoticeExamples,
    OwnAttendance,
    PresenceMarks,
    RegisterStates,
  ],
  exports: [AttendanceHours, ClassSessions, PresenceMarks, RegisterStates],
})
export class AttendanceApiModule {}
