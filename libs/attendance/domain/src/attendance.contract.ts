import { freeText, Instant } from '@lumit/shared';
import { z } from 'zod';
import { OwnExemption } from './exemptions.contract';
import { HOURS_BASES, MODALITIES } from './hours';
import { InstantInterval } from './instant';
import { PRESENCE_KINDS, PRESENCE_SOURCES } from './presence';
import { PRESENCE_STATUSES } from './presence-status';
import { CLASS_STATES, ROLL_PHASES } from './roll-call-blockers';

/** Every code the attendance API can refuse with; the web app has a sentence for each. */
export const ATTENDANCE_REFUSALS = [
  'attendance.closed',
  'attendance.cancelled',
  'attendance.not_open_yet',
  'attendance.not_closed',
  'attendance.reason_missing',
  'attendance.times_without_presence',
  'attendance.exit_before_entry',
  'attendance.times_outside_class',
  'attendance.time_to_come',
  'attendance.closing_reason_missing',
  'attendance.changed_by_others',
  'attendance.end_before_start',
  'attendance.time_out_of_range',
  'attendance.class_too_long',
  'attendance.break_outside_class',
  'attendance.only_breaks',
] as const;

const Seconds = z.number().int().min(0);
const Words = freeText({ max: 500, min: 0 });
const Reason = freeText({ max: 500, min: 3 });

/** Marks one person. `present` without times means from planned start to planned end; `unset` takes a mark back. */
export const MarkPresence = z.strictObject({
  kind: z.enum(PRESENCE_KINDS),
  intervals: z.array(InstantInterval).max(20).optional(),
  note: Words.optional(),
  /** Required once the register is closed: it makes the change a correction. */
  reason: Reason.optional(),
  /** The version the caller saw; without it the mark is written only if nobody has marked the person. */
  expectedVersion: z.number().int().min(0).max(1_000_000).optional(),
});
export type MarkPresence = z.infer<typeof MarkPresence>;

/** The reason is required before the planned end and while questions are open (`closingQuestions`). */
export const CloseRegister = z.strictObject({ reason: Reason.optional() });
export type CloseRegister = z.infer<typeof CloseRegister>;

/** `wentOn`: the class did not end when its register was closed early; presence counts to the planned end again. */
export const ReopenRegister = z.strictObject({ reason: Reason, wentOn: z.boolean().optional() });
export type ReopenRegister = z.infer<typeof ReopenRegister>;

/** A class session in the calendar. */
export const ClassSessionView = z.object({
  id: z.uuid(),
  editionId: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  topic: z.string(),
  moduleCode: z.string().nullable(),
  teachers: z.array(z.string()),
  place: z.string().nullable(),
  link: z.string().nullable(),
  modality: z.enum(MODALITIES),
  startsAt: Instant,
  endsAt: Instant,
  breaks: z.array(InstantInterval),
  groupName: z.string().nullable(),
  state: z.enum(CLASS_STATES),
  phase: z.enum(ROLL_PHASES),
  closedAt: Instant.nullable(),
  /** When the class ended, where its register was closed before the planned end. */
  endedEarlyAt: Instant.nullable(),
  plannedSeconds: Seconds,
});
export type ClassSessionView = z.infer<typeof ClassSessionView>;

/** The same for who keeps the register: with the reason of a closing that needed one. Learners do not see it. */
export const RegisterView = ClassSessionView.extend({ closingReason: z.string().nullable() });
export type RegisterView = z.infer<typeof RegisterView>;

/** How many people have which mark; `late` and the like count as present. */
export const RollCounts = z.object({
  present: Seconds,
  absent: Seconds,
  excused: Seconds,
  exempt: Seconds,
  unset: Seconds,
});
export type RollCounts = z.infer<typeof RollCounts>;

export const ClassSessionList = z.object({
  now: Instant,
  classSessions: z.array(ClassSessionView.extend({ counts: RollCounts })),
});
export type ClassSessionList = z.infer<typeof ClassSessionList>;

/** One person of the roll. `version` goes back as `expectedVersion`. */
export const RollRow = z.object({
  enrolmentId: z.uuid(),
  familyName: z.string(),
  givenName: z.string(),
  bodyName: z.string().nullable(),
  kind: z.enum(PRESENCE_KINDS),
  status: z.enum(PRESENCE_STATUSES),
  intervals: z.array(InstantInterval),
  attendedSeconds: Seconds,
  source: z.enum(PRESENCE_SOURCES).nullable(),
  note: z.string().nullable(),
  flags: z.array(z.enum(['corrected', 'sources-disagree'])),
  version: z.number().int().min(0),
  /** Exempt from the whole module of this class session: need not come, and nobody has to mark it. */
  exemptFromModule: z.boolean(),
  /** Who wrote the last entry, "Nome Cognome", and when. */
  recordedBy: z.string().nullable(),
  recordedAt: Instant.nullable(),
});
export type RollRow = z.infer<typeof RollRow>;

export const RollView = z.object({
  now: Instant,
  classSession: RegisterView.extend({ graceMinutes: z.number().int(), excusedCounts: z.boolean() }),
  mayReopen: z.boolean(),
  /** Whether the caller may mark, correct and close. */
  mayKeep: z.boolean(),
  people: z.array(RollRow),
});
export type RollView = z.infer<typeof RollView>;

/** What a write to the register answers: the rows it touched, and the class session as it is now. */
export const RegisterChange = z.object({
  now: Instant,
  classSession: RegisterView,
  rows: z.array(RollRow),
});
export type RegisterChange = z.infer<typeof RegisterChange>;

/** What closing or reopening a register answers. */
export const RegisterState = z.object({ now: Instant, classSession: RegisterView, counts: RollCounts });
export type RegisterState = z.infer<typeof RegisterState>;

const PresenceValueView = z.object({ status: z.enum(PRESENCE_STATUSES), attendedSeconds: Seconds });

/** A class session as its learner sees it: nothing of the roll shows before the register is closed. */
export const LearnerClassSession = ClassSessionView.extend({
  status: z.enum(PRESENCE_STATUSES),
  attendedSeconds: Seconds,
  corrections: z.array(
    z.object({ at: Instant, reason: z.string(), before: PresenceValueView, after: PresenceValueView }),
  ),
});
export type LearnerClassSession = z.infer<typeof LearnerClassSession>;

export const LearnerAttendance = z.object({
  now: Instant,
  hoursThreshold: z.number().int(),
  excusedCounts: z.boolean(),
  /** On what the percentage stands; `plannedSeconds` is that base. */
  hoursBase: z.enum(HOURS_BASES),
  attendedSeconds: Seconds,
  plannedSeconds: Seconds,
  remainingSeconds: Seconds,
  scheduledSeconds: Seconds,
  /** What the plan gives and no class session covers. */
  uncoveredSeconds: Seconds,
  /** What an exemption from whole modules takes out of `plannedSeconds`. */
  exemptSeconds: Seconds,
  exemptions: z.array(OwnExemption),
  requiredSeconds: Seconds,
  missedSeconds: Seconds,
  budgetSeconds: Seconds,
  attendedPerMille: z.number().int(),
  reached: z.boolean(),
  reachable: z.boolean(),
  classSessions: z.array(LearnerClassSession),
});
export type LearnerAttendance = z.infer<typeof LearnerAttendance>;
