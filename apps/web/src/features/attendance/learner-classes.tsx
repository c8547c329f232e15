import type { LearnerAttendance, LearnerClassSession } from '@lumit/attendance/domain';
import { formatDate, formatHours } from '../../lib/format';
import { type Column, RecordTable } from '../../ui/record-table';
import { Hours, Time } from '../../ui/time';
import { nameOfClass } from './class-session-words';
import { StatusMark } from './status-mark';
import { STATUS_WORDS } from './status-words';

type Correction = LearnerClassSession['corrections'][number];

const COLUMNS: readonly Column<LearnerClassSession>[] = [
  { key: 'name', header: 'Incontro', cell: (held) => <ClassCell held={held} /> },
  { key: 'date', header: 'Data', cell: (held) => <Time value={held.startsAt} as="short" /> },
  { key: 'hours', header: 'Ore', cell: (held) => <HoursCell held={held} />, numeric: true },
  { key: 'status', header: 'Stato', cell: (held) => <StatusCell held={held} /> },
];

/** Every class session of the learner with the hours that count, and the total. */
export function LearnerClasses({ attendance }: { attendance: LearnerAttendance }) {
  return (
    <RecordTable
      caption="Incontri"
      columns={COLUMNS}
      rows={attendance.classSessions}
      rowKey={({ id }) => id}
      footer={[
        'Totale',
        '',
        <span key="total">
          <Hours seconds={attendance.attendedSeconds} /> su <Hours seconds={attendance.plannedSeconds} />
        </span>,
        '',
      ]}
    />
  );
}

function ClassCell({ held }: { held: LearnerClassSession }) {
  return (
    <>
      {nameOfClass(held)}
      {held.corrections.map((correction) => (
        <div key={correction.at} className="text-small correction-note">
          {correctionWords(correction)}
        </div>
      ))}
    </>
  );
}

/** "Rettificato il 12 novembre 2026: da Assente a 1 h 30. Motivo: …" */
function correctionWords({ at, reason, before, after }: Correction): string {
  const words = ({ status, attendedSeconds }: Correction['before']) =>
    attendedSeconds > 0 ? formatHours(attendedSeconds) : STATUS_WORDS[status];
  return `Rettificato il ${formatDate(at)}: da ${words(before)} a ${words(after)}. Motivo: ${reason}`;
}

function HoursCell({ held }: { held: LearnerClassSession }) {
  if (held.phase !== 'closed') return <Hours seconds={held.plannedSeconds} />;
  if (held.status === 'exempt') return '-';
  return (
    <>
      <Hours seconds={held.attendedSeconds} /> su <Hours seconds={held.plannedSeconds} />
    </>
  );
}

/** A class session to come has no status: it is not an absence. */
function StatusCell({ held }: { held: LearnerClassSession }) {
  if (held.phase === 'upcoming') return 'In programma';
  if (held.phase === 'running') return 'Oggi';
  if (held.phase === 'closed') return <StatusMark status={held.status} />;
  return (
    <>
      <StatusMark status="unset" />
      <div className="text-small">Il tutor chiude l’appello entro 2 giorni</div>
    </>
  );
}
