import type { RollRow } from '@lumit/attendance/domain';
import { formatTime } from '../../lib/format';
import type { Column } from '../../ui/record-table';
import { Hours, TimeRange } from '../../ui/time';
import { StatusMark } from './status-mark';
import { nameOfRow } from './use-roll';

const timeOf = (instant: string | undefined) => (instant ? formatTime(instant) : '-');
export const NAME_COLUMN: Column<RollRow> = {
  key: 'name',
  header: 'Nome',
  cell: (row) => <bdi>{nameOfRow(row)}</bdi>,
};

export const WIDE_COLUMNS: readonly Column<RollRow>[] = [
  { key: 'body', header: 'Ente', cell: (row) => row.bodyName ?? '-' },
  { key: 'status', header: 'Stato', cell: (row) => <StatusCell row={row} /> },
  { key: 'from', header: 'Entrata', cell: (row) => timeOf(row.intervals.at(0)?.from), numeric: true },
  { key: 'to', header: 'Uscita', cell: (row) => timeOf(row.intervals.at(-1)?.to), numeric: true },
  { key: 'hours', header: 'Ore', cell: (row) => <Hours seconds={row.attendedSeconds} />, numeric: true },
];

/** On a phone a person takes two lines. */
export const NARROW_COLUMNS: readonly Column<RollRow>[] = [
  { key: 'status', header: 'Stato', cell: (row) => <StatusCell row={row} /> },
  { key: 'times', header: 'Orari', cell: (row) => <TimesCell row={row} /> },
];

function TimesCell({ row }: { row: RollRow }) {
  const [first, last] = [row.intervals.at(0), row.intervals.at(-1)];
  if (!first || !last) return '-';
  return (
    <>
      <TimeRange from={first.from} to={last.to} />, <Hours seconds={row.attendedSeconds} />
    </>
  );
}

function StatusCell({ row }: { row: RollRow }) {
  return (
    <>
      <StatusMark status={row.status} />
      {row.flags.includes('corrected') ? <div className="text-small">Rettificata</div> : null}
      {row.note ? <div className="text-small">Nota: {row.note}</div> : null}
    </>
  );
}
