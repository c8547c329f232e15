import {
  type PresenceKind,
  type PresenceSource,
  sourcesReplacedBy,
  type InstantInterval,
} from '@lumit/attendance/domain';
import { Enrolment } from '@lumit/enrolments/api';
import type { EntityManager } from 'typeorm';
import type { ScopedClassSession } from './class-session-scope';
import { ClassSession } from './class-session.entity';
import { PresenceEntryRow } from './presence-entry.entity';
import { attendees } from './roll-rows';

export interface NewEntry {
  readonly enrolmentId: string;
  readonly version: number;
  readonly kind: PresenceKind;
  readonly intervals: InstantInterval[];
  readonly note: string | null;
}

export interface Writing {
  readonly classSessionId: string;
  readonly source: PresenceSource;
  readonly authorId: string;
  readonly at: Date;
  readonly reason: string | null;
}

/**
 * Locks the enrolments that attend a class session, in one order, so that nobody issues a certificate from hours that
 * are changing. Returns their ids; with `only`, at most that one.
 */
export async function lockAttendees(
  manager: EntityManager,
  classSession: ScopedClassSession,
  only?: string,
): Promise<string[]> {
  const query = attendees(manager, classSession).select('n.id').orderBy('n.id').setLock('for_no_key_update');
  if (only !== undefined) query.andWhere('n.id = :only', { only });
  return (await query.getMany()).map(({ id }: Enrolment) => id);
}

/** The entries that stand in a class session, for one person or for all. */
export function standingIn(
  manager: EntityManager,
  classSessionId: string,
  enrolmentIds: readonly string[],
): Promise<PresenceEntryRow[]> {
  return manager
    .createQueryBuilder(PresenceEntryRow, 's')
    .where('s.class_session_id = :classSessionId and s.superseded_by is null', { classSessionId })
    .andWhere('s.enrolment_id = any(:enrolmentIds)', { enrolmentIds })
    .orderBy('s.version')
    .getMany();
}

/** The first mark opens a planned register. */
export async function openRegister(manager: EntityManager, classSession: ScopedClassSession): Promise<void> {
  if (classSession.state !== 'planned') return;
  classSession.state = 'open';
  await manager.update(ClassSession, { id: classSession.id }, { state: 'open' });
}

/** Appends entries with versions of their own and ends the ones they replace, in two statements for any number. */
export async function appendEntries(
  manager: EntityManager,
  writing: Writing,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await manager.query(
    `UPDATE presence_entry AS old SET superseded_by = new.version
       FROM unnest($2::uuid[], $3::integer[]) AS new (enrolment_id, version)
      WHERE old.class_session_id = $1 AND old.enrolment_id = new.enrolment_id
        AND old.source = any($4) AND old.superseded_by IS NULL`,
    [
      writing.classSessionId,
      entries.map(({ enrolmentId }) => enrolmentId),
      entries.map(({ version }) => version),
      sourcesReplacedBy(writing.source),
    ],
  );
  const { at, ...columns } = writing;
  await manager.insert(
    PresenceEntryRow,
    entries.map((entry) => ({ ...columns, recordedAt: at, supersededBy: null, ...entry })),
  );
}
