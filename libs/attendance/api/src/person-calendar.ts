import { type CalendarClass, parallelPlaces, presenceIn, UNSET_PRESENCE } from '@lumit/attendance/domain';
import type { EntityManager } from 'typeorm';
import { ClassSession } from './class-session.entity';
import { type EntryColumns, toEntry, toHeldClass } from './facts';

/** A class session of the calendar with its row, for one person. */
export interface CalendarRow extends CalendarClass {
  readonly row: ClassSession;
}

/** All class sessions of an edition in order of time, whatever their group. Who was to come to a cancelled one has missed nothing. */
export async function loadCalendar(
  manager: EntityManager,
  editionId: string,
): Promise<Omit<CalendarRow, 'presence'>[]> {
  const rows = await manager
    .createQueryBuilder(ClassSession, 'c')
    .leftJoinAndSelect('c.group', 'g')
    .where(`c.edition_id = :editionId and c.state <> 'cancelled'`, { editionId })
    .orderBy('c.starts_at')
    .addOrderBy('c.number')
    .getMany();
  const parallel = parallelPlaces(rows);
  return rows.map((row, index) => ({
    row,
    ...toHeldClass(row),
    modality: row.modality,
    moduleCode: row.moduleCode,
    groupId: row.groupId,
    parallel: parallel[index] ?? null,
    closed: row.state === 'closed',
  }));
}

/** The calendar with what holds for one person; nothing of a register that is not closed. */
export function calendarOf(
  calendar: readonly Omit<CalendarRow, 'presence'>[],
  entriesIn: (classSessionId: string) => readonly EntryColumns[] | undefined,
): CalendarRow[] {
  return calendar.map((held) => {
    const entries = held.closed ? entriesIn(held.row.id) : undefined;
    return { ...held, presence: entries ? presenceIn(held, entries.map(toEntry)) : UNSET_PRESENCE };
  });
}
