import type { RollRow, RollView } from '@lumit/attendance/domain';
import { countOf } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { type Column, RecordTable } from '../../ui/record-table';
import { Hours } from '../../ui/time';
import { LeftoverMarks } from './leftover-marks';
import { StatusMark } from './status-mark';
import { nameOfRow } from './use-roll';

const COLUMNS: readonly Column<RollRow>[] = [
  { key: 'name', header: 'Nome', cell: (row) => <bdi>{nameOfRow(row)}</bdi> },
  { key: 'status', header: 'Presenza', cell: ({ status }) => <StatusMark status={status} /> },
  {
    key: 'hours',
    header: 'Ore registrate',
    cell: ({ attendedSeconds }) => <Hours seconds={attendedSeconds} />,
    numeric: true,
  },
];

/** The register of a cancelled class session: what it said by then, read only; nothing of it counts. */
export function CancelledRegister({ roll }: { roll: RollView }) {
  const marked = roll.people.filter(({ kind }) => kind !== 'unset');
  return (
    <>
      <Alert kind="info" title="Incontro annullato">
        {marked.length === 0
          ? 'Non conta nelle ore, e nessuno vi è segnato.'
          : 'Non conta nelle ore. Quello che il registro diceva resta qui, da leggere.'}
      </Alert>
      <LeftoverMarks roll={roll} />
      {marked.length > 0 ? (
        <RecordTable
          caption={countOf(marked.length, 'persona segnata', 'persone segnate')}
          columns={COLUMNS}
          rows={marked}
          rowKey={({ enrolmentId }) => enrolmentId}
        />
      ) : null}
    </>
  );
}
