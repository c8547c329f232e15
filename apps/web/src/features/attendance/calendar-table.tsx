import type { PlannedClassView } from '@lumit/attendance/domain';
import { Link } from 'react-router';
import { countOf } from '../../lib/format';
import { Badge, type BadgeStatus } from '../../ui/badge';
import { type Column, RecordTable } from '../../ui/record-table';
import { Time, TimeRange } from '../../ui/time';
import { nameOfClass, placeOf } from './class-session-words';

/** Where a class session stands, as the office reads it. */
export const CLASS_STATE_WORDS: Readonly<
  Record<PlannedClassView['state'], { word: string; status: BadgeStatus }>
> = {
  planned: { word: 'In programma', status: 'neutral' },
  open: { word: 'Registro aperto', status: 'progress' },
  closed: { word: 'Registro chiuso', status: 'done' },
  cancelled: { word: 'Annullato', status: 'locked' },
};

const columns = (base: string): readonly Column<PlannedClassView>[] => [
  {
    key: 'name',
    header: 'Incontro',
    cell: (held) => <Link to={`${base}/${held.id}`}>{nameOfClass(held)}</Link>,
  },
  { key: 'date', header: 'Data', cell: ({ startsAt }) => <Time value={startsAt} as="short" /> },
  {
    key: 'time',
    header: 'Orario',
    cell: ({ startsAt, endsAt }) => <TimeRange from={startsAt} to={endsAt} />,
  },
  { key: 'module', header: 'Modulo', cell: ({ moduleCode }) => moduleCode ?? 'Nessuno' },
  { key: 'place', header: 'Luogo', cell: placeOf },
  {
    key: 'teachers',
    header: 'Docenti',
    cell: ({ teachers }) => teachers.map(({ name }) => name).join(', ') || 'Da scegliere',
  },
  { key: 'group', header: 'Gruppo', cell: ({ groupName }) => groupName ?? 'Tutti' },
  {
    key: 'state',
    header: 'Stato',
    cell: ({ state }) => (
      <Badge status={CLASS_STATE_WORDS[state].status}>{CLASS_STATE_WORDS[state].word}</Badge>
    ),
  },
];

/** The calendar of an edition in order of time, each class session with its page. `base`: the calendar's address. */
export function CalendarTable({ rows, base }: { rows: readonly PlannedClassView[]; base: string }) {
  return (
    <RecordTable
      caption={countOf(rows.length, 'incontro', 'incontri')}
      columns={columns(base)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
