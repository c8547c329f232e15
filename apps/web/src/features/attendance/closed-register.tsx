import type { RollRow, RollView } from '@lumit/attendance/domain';
import { useEffect, useRef, useState } from 'react';
import { formatDateTime, formatTime } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { type Column, RecordTable } from '../../ui/record-table';
import { Hours, TimeRange } from '../../ui/time';
import { useIsWide } from '../../ui/use-media';
import { CorrectionForm } from './correction-form';
import { LeftoverMarks } from './leftover-marks';
import { ReopenDialog } from './reopen-dialog';
import { StatusLegend, StatusMark } from './status-mark';
import { countRows, countWords } from './status-words';
import { nameOfRow } from './use-roll';

/** A closed register: read only, each row can be corrected with a reason; the office can reopen it. */
export function ClosedRegister({ roll }: { roll: RollView }) {
  const { classSession, people } = roll;
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [isReopening, setReopening] = useState(false);
  const isWide = useIsWide();
  useFocusBack(correcting);
  const columns: Column<RollRow>[] = [
    { key: 'name', header: 'Nome', cell: (row) => <bdi>{nameOfRow(row)}</bdi> },
    ...(isWide ? WIDE_COLUMNS : NARROW_COLUMNS),
    {
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
    },
  ];
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
        <p>
          Una presenza si cambia con «Rettifica» e un motivo.{' '}
          {roll.mayReopen
            ? 'L’appello si riapre con «Riapri l’appello» e un motivo.'
            : 'Solo la Segreteria può riaprire l’appello.'}
        </p>
      </Alert>
      <RecordTable
        caption="Registro dell’incontro"
        columns={columns}
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

const timeOf = (instant: string | undefined) => (instant ? formatTime(instant) : '-');
const correctId = (enrolmentId: string) => `rettifica-${enrolmentId}`;

const WIDE_COLUMNS: readonly Column<RollRow>[] = [
  { key: 'body', header: 'Ente', cell: (row) => row.bodyName ?? '-' },
  { key: 'status', header: 'Stato', cell: (row) => <StatusCell row={row} /> },
  { key: 'from', header: 'Entrata', cell: (row) => timeOf(row.intervals.at(0)?.from), numeric: true },
  { key: 'to', header: 'Uscita', cell: (row) => timeOf(row.intervals.at(-1)?.to), numeric: true },
  { key: 'hours', header: 'Ore', cell: (row) => <Hours seconds={row.attendedSeconds} />, numeric: true },
];

/** On a phone a person takes two lines. */
const NARROW_COLUMNS: readonly Column<RollRow>[] = [
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

/** When a correction form closes, the focus goes back to the button that opened it. */
function useFocusBack(correcting: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (correcting === null && last.current) document.getElementById(correctId(last.current))?.focus();
    last.current = correcting;
  }, [correcting]);
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
