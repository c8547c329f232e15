import { type PresenceStatus, PRESENCE_STATUSES, STATUS_LETTERS } from '@lumit/attendance/domain';
import { STATUS_WORDS } from './status-words';

/** Letter, word and colour of a status together. */
export function StatusMark({ status }: { status: PresenceStatus }) {
  return (
    <span className="status-mark">
      <StatusLetter status={status} /> {STATUS_WORDS[status]}
    </span>
  );
}

/** The letter alone is decoration: the word stands beside it, or names its cell. */
export function StatusLetter({ status }: { status: PresenceStatus }) {
  return (
    <span className={`status-letter ${status}`} aria-hidden="true">
      {STATUS_LETTERS[status]}
    </span>
  );
}

/** What the letters mean. */
export function StatusLegend() {
  return (
    <ul className="status-legend" aria-label="Legenda">
      {PRESENCE_STATUSES.map((status) => (
        <li key={status}>
          <StatusMark status={status} />
        </li>
      ))}
    </ul>
  );
}
