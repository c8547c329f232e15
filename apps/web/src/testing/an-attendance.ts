import type { LearnerAttendance, LearnerClassSession } from '@lumit/attendance/domain';
import { aClassSessionView } from './a-roll';

const HOUR = 3600;

/** A class session as its learner sees it: closed, attended in full. */
export function aLearnerClass(values: Partial<LearnerClassSession> = {}): LearnerClassSession {
  const held = aClassSessionView({ state: 'closed', phase: 'closed', closedAt: '2026-11-24T16:05:00.000Z' });
  return { ...held, status: 'present', attendedSeconds: held.plannedSeconds, corrections: [], ...values };
}

/** Anna's hours in the example of the attendance page: 12 h 30 of 40 h, 26 h to come, 1 h 30 missed. */
export function anAttendance(values: Partial<LearnerAttendance> = {}): LearnerAttendance {
  return {
    now: '2026-11-24T17:00:00.000Z',
    hoursThreshold: 80,
    excusedCounts: false,
    attendedSeconds: 12.5 * HOUR,
    hoursBase: 'plan',
    plannedSeconds: 40 * HOUR,
    scheduledSeconds: 40 * HOUR,
    uncoveredSeconds: 0,
    exemptSeconds: 0,
    exemptions: [],
    remainingSeconds: 26 * HOUR,
    requiredSeconds: 32 * HOUR,
    missedSeconds: 1.5 * HOUR,
    budgetSeconds: 6.5 * HOUR,
    attendedPerMille: 312,
    reached: false,
    reachable: true,
    classSessions: [aLearnerClass()],
    ...values,
  };
}
