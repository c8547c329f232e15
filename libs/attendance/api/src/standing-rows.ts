import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { EntryColumns } from './facts';
import { PresenceEntryRow } from './presence-entry.entity';

export interface StandingRow extends EntryColumns {
  readonly classSessionId: string;
  readonly enrolmentId: string;
}

/**
 * The entries that stand, as plain rows: an edition of a thousand people has twenty thousand, and making an entity of
 * each takes several times longer. `narrow` says which; the entry is `s` in its conditions.
 */
export function standingRows(
  manager: EntityManager,
  narrow: (query: SelectQueryBuilder<PresenceEntryRow>) => SelectQueryBuilder<PresenceEntryRow>,
): Promise<StandingRow[]> {
  const query = manager
    .createQueryBuilder(PresenceEntryRow, 's')
    .select('s.class_session_id', 'classSessionId')
    .addSelect('s.enrolment_id', 'enrolmentId')
    .addSelect('s.version', 'version')
    .addSelect('s.source', 'source')
    .addSelect('s.kind', 'kind')
    .addSelect('s.intervals', 'intervals')
    .addSelect('s.note', 'note')
    .addSelect('s.recorded_at', 'recordedAt')
    .where('s.superseded_by is null');
  return narrow(query).getRawMany<StandingRow>();
}
