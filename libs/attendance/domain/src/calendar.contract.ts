import { Day, Instant, lineOfText, ModuleCode, freeText, nameText } from '@lumit/shared';
import { z } from 'zod';
import { MODALITIES } from './hours';
import { InstantInterval } from './instant';
import { CLASS_STATES } from './roll-call-blockers';

/** Every code that planning can refuse with, beside those of the register; the web app has a sentence for each. */
export const CALENDAR_REFUSALS = [
  'attendance.edition_archived',
  'attendance.day_outside_edition',
  'attendance.place_missing',
  'attendance.module_unknown',
  'attendance.group_unknown',
  'attendance.teacher_unknown',
  'attendance.register_closed',
  'attendance.marked_already',
  'attendance.cancelling_reason_missing',
  'attendance.plan_changed_by_others',
  'attendance.series_time_unclear',
  'attendance.clash_group',
  'attendance.clash_room',
  'attendance.clash_teacher',
] as const;

const Version = z.int().min(1).max(1_000_000_000);
const Link = lineOfText({ max: 500 }).refine((text) => /^https:\/\/[^\s/]+/.test(text), {
  error: 'serve un indirizzo web completo, come https://ente.it/aula',
});

/** `id` null: somebody who is not in the list yet, by name and without an account. */
export const PlannedTeacher = z.strictObject({ id: z.uuid().nullable(), name: nameText({ max: 120 }) });
export type PlannedTeacher = z.infer<typeof PlannedTeacher>;

/** A class session as the office writes it. */
export const ClassPlan = z.strictObject({
  title: lineOfText({ max: 120 }),
  topic: freeText({ max: 500, min: 0 }),
  moduleCode: ModuleCode.nullable(),
  modality: z.enum(MODALITIES),
  place: lineOfText({ max: 200 }).nullable(),
  link: Link.nullable(),
  startsAt: Instant,
  endsAt: Instant,
  breaks: z.array(InstantInterval).max(10),
  groupId: z.uuid().nullable(),
  /** In the order of the calendar. */
  teachers: z.array(PlannedTeacher).max(10),
});
export type ClassPlan = z.infer<typeof ClassPlan>;

/** Once a week, so many times in all; days to skip are not counted. */
const WeeklySeries = z.strictObject({ times: z.int().min(2).max(60), skip: z.array(Day).max(60) });

/** `despiteClashes`: whoever plans has seen them. `series` null: held once. */
export const PlanClass = ClassPlan.extend({ despiteClashes: z.boolean(), series: WeeklySeries.nullable() });
export type PlanClass = z.infer<typeof PlanClass>;

export const ChangeClass = ClassPlan.extend({ despiteClashes: z.boolean(), version: Version });
export type ChangeClass = z.infer<typeof ChangeClass>;

export const CancelClass = z.strictObject({
  version: Version,
  reason: freeText({ max: 500, min: 3 }).nullable(),
});
export type CancelClass = z.infer<typeof CancelClass>;

const NamedRow = z.object({ id: z.uuid(), name: z.string() });

/** A class session as the office reads it. */
export const PlannedClassView = ClassPlan.extend({
  id: z.uuid(),
  number: z.int(),
  version: Version,
  state: z.enum(CLASS_STATES),
  groupName: z.string().nullable(),
  /** How many people its register says something of. */
  marked: z.int(),
  cancelledAt: Instant.nullable(),
  cancellingReason: z.string().nullable(),
});
export type PlannedClassView = z.infer<typeof PlannedClassView>;

/** `GET /api/admin/editions/:editionId/calendar`: what stands, and what a class session is planned from. */
export const CalendarView = z.object({
  now: Instant,
  edition: z.object({ id: z.uuid(), title: z.string(), startsOn: Day, endsOn: Day, isArchived: z.boolean() }),
  /** In order of time. */
  classSessions: z.array(PlannedClassView),
  modules: z.array(z.object({ code: z.string(), title: z.string() })),
  groups: z.array(NamedRow),
  /** Who has ever taught for the organisation. */
  teachers: z.array(NamedRow),
});
export type CalendarView = z.infer<typeof CalendarView>;

/** What a write answers: the class session, of a series the first, how many there are now, and how many people are told by mail. */
export const PlannedReceipt = z.object({ id: z.uuid(), planned: z.int(), told: z.int() });
export type PlannedReceipt = z.infer<typeof PlannedReceipt>;
