import {
  type AttendanceRules,
  type ClassTime,
  type HeldClass,
  type PresenceEntry,
  type RegisterFacts,
  toInterval,
  toSeconds,
} from '@lumit/attendance/domain';
import { EditionSettings } from '@lumit/courses/domain';
import type { ClassSession } from './class-session.entity';
import type { PresenceEntryRow } from './presence-entry.entity';

/** Rows as the facts the rules speak of. */
export function toClassTime(row: Pick<ClassSession, 'startsAt' | 'endsAt' | 'breaks'>): ClassTime {
  return {
    startsAt: toSeconds(row.startsAt),
    endsAt: toSeconds(row.endsAt),
    breaks: row.breaks.map(toInterval),
  };
}

export function toHeldClass(
  row: Pick<ClassSession, 'startsAt' | 'endsAt' | 'breaks' | 'endedEarlyAt'>,
): HeldClass {
  const { endedEarlyAt } = row;
  return { time: toClassTime(row), endedEarlyAt: endedEarlyAt === null ? null : toSeconds(endedEarlyAt) };
}

export function toRegister(row: ClassSession): RegisterFacts {
  return { state: row.state, ...toHeldClass(row) };
}

export type EntryFacts = PresenceEntry & { readonly note: string | null };
export type EntryColumns = Pick<
  PresenceEntryRow,
  'version' | 'source' | 'kind' | 'intervals' | 'note' | 'recordedAt'
>;

export function toEntry(row: EntryColumns): EntryFacts {
  const { version, source, kind, note } = row;
  const intervals = row.intervals.map(toInterval);
  return { version, source, kind, intervals, note, recordedAt: toSeconds(row.recordedAt) };
}

export function toRules(settings: Record<string, unknown>): AttendanceRules {
  return EditionSettings.parse(settings);
}
