import type { LearnerAttendance } from '@lumit/attendance/domain';
import { formatHours } from '../../lib/format';
import { Disclosure } from '../../ui/disclosure';
import { RecordTable } from '../../ui/record-table';
import { Hours } from '../../ui/time';

interface HoursBarProps {
  attendance: LearnerAttendance;
  /** What the bar shows, in words. */
  finding: string;
}

/** The planned hours in one bar: attended, still possible, missed, and where the threshold is. The words below say the same. */
export function HoursBar({ attendance, finding }: HoursBarProps) {
  const { attendedSeconds, remainingSeconds, missedSeconds, plannedSeconds, hoursThreshold } = attendance;
  const { uncoveredSeconds } = attendance;
  const parts = [
    { key: 'attended', label: 'fatte', seconds: attendedSeconds },
    { key: 'remaining', label: 'possibili', seconds: remainingSeconds },
    { key: 'missed', label: 'perse', seconds: missedSeconds },
    ...(uncoveredSeconds > 0
      ? [{ key: 'uncovered', label: 'non ancora in calendario', seconds: uncoveredSeconds }]
      : []),
  ];
  // The whole bar is all there is: the plan, and what the calendar has beyond it.
  const whole = Math.max(
    1,
    parts.reduce((sum, { seconds }) => sum + seconds, 0),
  );
  const share = (seconds: number) => (seconds * 100) / whole;
  const threshold = share(attendance.requiredSeconds);
  return (
    <figure className="hours-bar">
      <figcaption>{finding}</figcaption>
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="attended" x="0" y="2" width={share(attendedSeconds)} height="10" />
        <rect
          className="remaining"
          x={share(attendedSeconds)}
          y="2"
          width={share(remainingSeconds)}
          height="10"
        />
        <rect
          className="missed"
          x={share(attendedSeconds + remainingSeconds)}
          y="2"
          width={share(missedSeconds)}
          height="10"
        />
        <rect
          className="uncovered"
          x={100 - share(uncoveredSeconds)}
          y="2"
          width={share(uncoveredSeconds)}
          height="10"
        />
        <line x1={threshold} x2={threshold} y1="0" y2="14" vectorEffect="non-scaling-stroke" />
      </svg>
      <p
        className="threshold-label"
        style={{ insetInlineStart: `clamp(4rem, ${threshold}%, calc(100% - 4rem))` }}
      >
        soglia {hoursThreshold}%: {formatHours(attendance.requiredSeconds)}
      </p>
      <ul>
        {parts.map(({ key, label, seconds }) => (
          <li key={key}>
            <span className={`swatch ${key}`} aria-hidden="true" />
            <Hours seconds={seconds} /> {label}
          </li>
        ))}
      </ul>
      <Disclosure title="Mostra i dati in tabella">
        <RecordTable
          caption="Ore del corso"
          columns={[
            { key: 'label', header: 'Ore', cell: ({ label }) => label },
            {
              key: 'seconds',
              header: 'Quante',
              cell: ({ seconds }) => <Hours seconds={seconds} />,
              numeric: true,
            },
          ]}
          rows={[...parts, { key: 'planned', label: 'previste', seconds: plannedSeconds }]}
          rowKey={({ key }) => key}
        />
      </Disclosure>
    </figure>
  );
}
