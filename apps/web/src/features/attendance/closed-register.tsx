import type { RollRow, RollView } from '@lumit/attendance/domain';
import { useEffect, useRef, useState } from 'react';
import { formatDateTime, formatTime } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { type Column, RecordTable } from '../../ui/record-table';
import { useIsWide } from '../../ui/use-media';
import { CorrectionForm } from './correction-form';
import { LeftoverMarks } from './leftover-marks';
import { ReopenDialog } from './reopen-dialog';
import { NAME_COLUMN, NARROW_COLUMNS, WIDE_COLUMNS } from './register-columns';
import { StatusLegend } from './status-mark';
import { countRows, countWords } from './status-words';
import { nameOfRow } from './use-roll';

/** A closed register: read only, each row can be corrected with a reason; the office can reopen it. */
export function ClosedRegister({ roll }: { roll: RollView }) {
  const { classSession, people } = roll;
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [isReopening, setReopening] = useState(false);
  const isWide = useIsWide();
  useFocusBack(correcting);
  const facts: Column<RollRow>[] = [NAME_COLUMN, ...(isWide ? WIDE_COLUMNS : NARROW_COLUMNS)];
  const corrections: Column<RollRow> = {
    key: 'correct',
    header: 'Rettifica',
    cell: (row) =>
      correcting === row.enrolmentId ? (
        <CorrectionForm classSession={classSession} row={row} onDone={() => setCorrecting(null)} />
      ) : (
        <Button
          kind="link"
          id={correctId(row.enrolmentId)}
          aria-label={`Rettifica ${nameOfRow(row)}`}
          onClick={() => setCorrecting(row.enrolmentId)}
        >
          Rettifica
        </Button>
      ),
  };
  return (
    <>
      <LeftoverMarks roll={roll} />
      <Alert kind="info">
        <p>
          Appello chiuso{classSession.closedAt ? ` ${formatDateTime(classSession.closedAt)}` : ''}:{' '}
          {countWords(countRows(people)).join(', ')}.
        </p>
        {classSession.endedEarlyAt ? (
          <p>
            Chiuso prima della fine prevista: le presenze contano fino alle{' '}
            {formatTime(classSession.endedEarlyAt)}.
          </p>
        ) : null}
        {classSession.closingReason ? <p>Motivo della chiusura: {classSession.closingReason}</p> : null}
        {roll.mayKeep ? (
          <p>
            Una presenza si cambia con «Rettifica» e un motivo.{' '}
            {roll.mayReopen
              ? 'L’appello si riapre con «Riapri l’appello» e un motivo.'
              : 'Solo la Segreteria può riaprire l’appello.'}
          </p>
        ) : null}
      </Alert>
      <RecordTable
        caption="Registro dell’incontro"
        columns={roll.mayKeep ? [...facts, corrections] : facts}
        rows={people}
        rowKey={(row) => row.enrolmentId}
      />
      {roll.mayReopen ? (
        <Button kind="secondary" onClick={() => setReopening(true)}>
          Riapri l’appello
        </Button>
      ) : null}
      <StatusLegend />
      <ReopenDialog open={isReopening} classSession={classSession} onClose={() => setReopening(false)} />
    </>
  );
}

const correctId = (enrolmentId: string) => `rettifica-${enrolmentId}`;

/** When a correction form closes, the focus goes back to the button that opened it. */
function useFocusBack(correcting: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (correcting === null && last.current) document.getElementById(correctId(last.current))?.focus();
    last.current = correcting;
  }, [correcting]);
}
