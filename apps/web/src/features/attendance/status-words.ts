import type { PresenceKind, PresenceStatus, RollCounts } from '@lumit/attendance/domain';
import { countOf } from '../../lib/format';

/** The word for each status, beside its letter (A2). */
export const STATUS_WORDS: Readonly<Record<PresenceStatus, string>> = {
  present: 'Presente',
  late: 'In ritardo',
  'left-early': 'Uscita anticipata',
  partial: 'Parziale',
  absent: 'Assente',
  excused: 'Giustificata',
  exempt: 'Esonero',
  unset: 'Da registrare',
};

export const KIND_WORDS: Readonly<Record<PresenceKind, string>> = {
  present: 'Presente',
  absent: 'Assente',
  excused: 'Giustificata',
  exempt: 'Esonero',
  unset: 'Da registrare',
};

/** "22 presenti, 1 assente, 1 da registrare"; what nobody is stays out, but never presenti, assenti and da registrare. */
export function countWords(counts: RollCounts): string[] {
  return [
    countOf(counts.present, 'presente', 'presenti'),
    countOf(counts.absent, 'assente', 'assenti'),
    ...(counts.excused > 0 ? [countOf(counts.excused, 'giustificata', 'giustificate')] : []),
    ...(counts.exempt > 0 ? [countOf(counts.exempt, 'esonero', 'esoneri')] : []),
    `${counts.unset} da registrare`,
  ];
}

/** How many people have which mark. */
export function countRows(rows: readonly { kind: PresenceKind }[]): RollCounts {
  const counts: RollCounts = { present: 0, absent: 0, excused: 0, exempt: 0, unset: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
