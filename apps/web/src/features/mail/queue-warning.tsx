import { formatDay, formatTime } from '../../lib/format';
import { Alert } from '../../ui/alert';

const TOO_LONG_MS = 15 * 60_000;

/** Whether mail has been waiting for more than 15 minutes. */
export function isQueueStuck(waitingSince: string | null, now: Date): waitingSince is string {
  return waitingSince !== null && now.getTime() - Date.parse(waitingSince) > TOO_LONG_MS;
}

/** Shown while mail does not leave: nobody's work depends on it. */
export function QueueWarning({ waitingSince, now }: { waitingSince: string | null; now: Date }) {
  if (!isQueueStuck(waitingSince, now)) return null;
  const day = formatDay(waitingSince);
  const since =
    day === formatDay(now) ? `dalle ${formatTime(waitingSince)}` : `da ${day}, ${formatTime(waitingSince)}`;
  return (
    <Alert kind="warning">{`La posta è ferma ${since}. I partecipanti possono continuare a lavorare.`}</Alert>
  );
}
