import type { RollRow, RollView } from '@lumit/attendance/domain';
import { Alert } from '../../ui/alert';
import { type Column, RecordTable } from '../../ui/record-table';
import { useIsWide } from '../../ui/use-media';
import { NAME_COLUMN, NARROW_COLUMNS, WIDE_COLUMNS } from './register-columns';
import { StatusLegend } from './status-mark';

/** A register that is not closed yet, for who reads it without keeping it. */
export function ReadRegister({ roll }: { roll: RollView }) {
  const columns: readonly Column<RollRow>[] = [NAME_COLUMN, ...(useIsWide() ? WIDE_COLUMNS : NARROW_COLUMNS)];
  return (
    <>
      <Alert kind="info">L’appello non è ancora chiuso: quello che leggi può cambiare.</Alert>
      <RecordTable
        caption="Registro dell’incontro"
        columns={columns}
        rows={roll.people}
        rowKey={(row) => row.enrolmentId}
      />
      <StatusLegend />
    </>
  );
}
