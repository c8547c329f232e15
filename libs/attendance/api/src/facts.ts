import {
  type AttendanceRules,
  type ClassTime,
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

export function toRegister(row: ClassSession): RegisterFacts {
  return { state: row.state, time: toClassTime(row) };
}

export type EntryFacts = PresenceEntry & { readonly note: string | null };
export type EntryColumns = Pick<PresenceEntryRow, 'version' | 'source' | 'kind' | 'intervals' | 'note'>;

export function toEntry({ version, source, kind, intervals, note }: EntryColumns): EntryFacts {
  return { version, source, kind, intervals: intervals.map(toInterval), note };
}

export function toRules(settings: Record<string, unknown>): AttendanceRules {
  return EditionSettings.parse(settings);
}
