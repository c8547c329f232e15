import { EDITION_STATES, Day, Instant, lineOfText, ContentKey, RefusalView } from '@lumit/shared';
import { z } from 'zod';
import { EditionDetails } from './edition-details';
import { EDITION_MOVES } from './edition-moves';

/** Every code the set-up of editions can refuse with; the web app has a sentence for each. */
export const EDITIONS_REFUSALS = [
  'edition.date_out_of_range',
  'edition.ends_before_start',
  'edition.classes_before_start',
  'edition.classes_after_end',
  'edition.applications_close_before_open',
  'edition.applications_close_after_end',
  'edition.seats_below_people',
  'edition.module_twice',
  'edition.module_unknown',
  'edition.group_twice',
  'edition.group_unknown',
  'edition.group_in_use',
  'edition.slug_taken',
  'edition.archived',
  'edition.changed_by_others',
  'edition.move_not_possible',
  'edition.plan_missing',
  'edition.over',
  'edition.classes_to_come',
  'edition.registers_to_close',
  'edition.still_open',
  'edition.has_registers',
  'edition.has_certificates',
  'edition.has_people',
  'edition.has_applications',
  'edition.has_traces',
  'edition.moved_time_unclear',
] as const;

const Count = z.int().min(0);
const Version = z.int().min(1).max(1_000_000_000);

export const NewEdition = EditionDetails.extend({ programmeId: z.uuid() });
export type NewEdition = z.infer<typeof NewEdition>;

/** `version`: the one that the caller saw; another one in the database is a conflict. */
export const ChangeEdition = EditionDetails.extend({ version: Version });
export type ChangeEdition = z.infer<typeof ChangeEdition>;

export const MoveEdition = z.strictObject({ version: Version, move: z.enum(EDITION_MOVES) });
export type MoveEdition = z.infer<typeof MoveEdition>;

/** What is not said here is taken from the edition that is copied, all dates moved by the same days. */
export const CopyEdition = z.strictObject({
  title: lineOfText({ max: 120 }),
  slug: ContentKey,
  startsOn: Day,
  withClassSessions: z.boolean(),
});
export type CopyEdition = z.infer<typeof CopyEdition>;

export const EditionMade = z.object({ id: z.uuid() });
export type EditionMade = z.infer<typeof EditionMade>;

export const EditionLine = z.object({
  id: z.uuid(),
  title: z.string(),
  programmeTitle: z.string(),
  organisationName: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  place: z.string(),
  state: z.enum(EDITION_STATES),
  seats: z.int().nullable(),
  people: Count,
  classSessions: Count,
});
export type EditionLine = z.infer<typeof EditionLine>;

const ModuleLine = z.object({
  code: z.string(),
  title: z.string(),
  /** Minutes that the content plans for the class; null where it plans none. */
  sessionMinutes: z.int().nullable(),
});

export const ProgrammeChoice = z.object({
  id: z.uuid(),
  title: z.string(),
  organisationName: z.string(),
  plannedHours: z.int(),
  modules: z.array(ModuleLine),
});
export type ProgrammeChoice = z.infer<typeof ProgrammeChoice>;

/** `GET /api/admin/editions`: all editions of the caller's organisations, newest first, and what a new one can be made from. */
export const EditionOffice = z.object({
  editions: z.array(EditionLine),
  programmes: z.array(ProgrammeChoice),
});
export type EditionOffice = z.infer<typeof EditionOffice>;

const MoveView = z.object({ move: z.enum(EDITION_MOVES), blockers: z.array(RefusalView) });

/** One edition as the office sets it up. */
export const EditionSetUp = z.object({
  id: z.uuid(),
  version: Version,
  state: z.enum(EDITION_STATES),
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  archivedAt: Instant.nullable(),
  details: EditionDetails,
  programme: ProgrammeChoice,
  people: Count,
  /** `taken`: people may apply here; `toDecide`: sent, and not told their outcome. */
  applications: z.object({ taken: z.boolean(), sent: Count, toDecide: Count }),
  classSessions: z.object({
    count: Count,
    toCome: Count,
    registersToClose: Count,
    /** Planned minutes by module, those of cancelled class sessions left out; `moduleCode` null: of no module. */
    byModule: z.array(z.object({ moduleCode: z.string().nullable(), minutes: z.int() })),
  }),
  /** What may be tried with its state, each with what stands in the way. */
  moves: z.array(MoveView),
  /** Why it cannot be deleted; empty: it can. */
  removal: z.array(RefusalView),
  /** Who wrote it last, "Nome Cognome", and when; null for what no person wrote. */
  changedBy: z.string().nullable(),
  changedAt: Instant.nullable(),
});
export type EditionSetUp = z.infer<typeof EditionSetUp>;
