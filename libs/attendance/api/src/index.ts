export { AttendanceApiModule } from './attendance-api.module';
export { AttendanceHours, type ClassToCome, type EnrolmentHours, type HoursMoment } from './attendance-hours';
export type { RegisterActor } from './class-session-scope';
export { ClassSession } from './class-session.entity';
export { ClassSessions, type PlannedClass } from './class-sessions.service';
export { hoursInModules } from './hours-in-modules';
export { PresenceEntryRow } from './presence-entry.entity';
export { RegisterStates } from './register-state.service';
export { PresenceMarks } from './presence-marks.service';
