import type { LearnerAttendance, LearnerClassSession } from '@lumit/attendance/domain';
import { formatDate, formatHours, formatTime } from '../../lib/format';
import { PlainList, Row } from '../../ui/page-shapes';
import { type Column, RecordTable } from '../../ui/record-table';
import { Hours, Time } from '../../ui/time';
import { useIsWide } from '../../ui/use-media';
import { nameOfClass } from './class-session-words';
import { StatusMark } from './status-mark';
import { STATUS_WORDS } from './status-words';

type Correction = LearnerClassSession['corrections'][number];

const COLUMNS: readonly Column<LearnerClassSession>[] = [
  { key: 'name', header: 'Incontro', cell: (held) => <NameAndCorrections held={held} /> },
  { key: 'date', header: 'Data', cell: (held) => <Time value={held.startsAt} as="short" /> },
  { key: 'hours', header: 'Ore', cell: (held) => <HoursOf held={held} />, numeric: true },
  { key: 'status', header: 'Stato', cell: (held) => <StatusOf held={held} /> },
];

/** Every class session of the learner, the latest first, with the hours that count and the total. */
export function LearnerClasses({ attendance }: { attendance: LearnerAttendance }) {
  const isWide = useIsWide();
  const rows = attendance.classSessions.toReversed();
  const total = (
    <>
      <Hours seconds={attendance.attendedSeconds} /> su <Hours seconds={attendance.plannedSeconds} />
    </>
  );
  if (isWide) {
    return (
      <RecordTable
        caption="Ore per incontro"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        footer={['Totale', '', total, '']}
      />
    );
  }
  return (
    <PlainList label="Ore per incontro">
      {rows.map((held) => (
        <li key={held.id}>
          <Row>
            <NameAndCorrections held={held} />
            <StatusOf held={held} />
          </Row>
          <Time value={held.startsAt} as="day" />, <HoursOf held={held} />
        </li>
      ))}
      <li>
        <Row>
          <strong>Totale</strong>
          <span>{total}</span>
        </Row>
      </li>
    </PlainList>
  );
}

function NameAndCorrections({ held }: { held: LearnerClassSession }) {
  return (
    <div>
      <strong>{nameOfClass(held)}</strong>
      {held.phase === 'closed' && held.endedEarlyAt ? (
        <div className="text-small">Finito prima, alle {formatTime(held.endedEarlyAt)}</div>
      ) : null}
      {held.corrections.map((correction) => (
        <div key={correction.at} className="text-small correction-note">
          {correctionWords(correction)}
        </div>
      ))}
    </div>
  );
}

/** "Rettificato il 12 novembre 2026: da Assente a 1 h 30. Motivo: …" */
function correctionWords({ at, reason, before, after }: Correction): string {
  // A justified absence can count: its word says more than its hours.
  const words = ({ status, attendedSeconds }: Correction['before']) =>
    attendedSeconds > 0 && status !== 'excused' ? formatHours(attendedSeconds) : STATUS_WORDS[status];
  return `Rettificato il ${formatDate(at)}: da ${words(before)} a ${words(after)}. Motivo: ${reason}`;
}

function HoursOf({ held }: { held: LearnerClassSession }) {
  if (held.status === 'exempt') return '-';
  if (held.phase !== 'closed') return <Hours seconds={held.plannedSeconds} />;
  return (
    <>
      <Hours seconds={held.attendedSeconds} /> su <Hours seconds={held.plannedSeconds} />
    </>
  );
}

/** A class session to come has no status: it is not an absence. Who is exempt from its module need not come. */
function StatusOf({ held }: { held: LearnerClassSession }) {
  if (held.status === 'exempt') return <StatusMark status="exempt" />;
  if (held.phase === 'upcoming') return 'In programma';
  if (held.phase === 'running') return 'Oggi';
  if (held.phase === 'closed') return <StatusMark status={held.status} />;
  return (
    <div>
      <StatusMark status="unset" />
      <div className="text-small">Il tutor chiude l’appello entro 2 giorni</div>
    </div>
  );
}
