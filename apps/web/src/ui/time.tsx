import * as format from '../lib/format';
import { VisuallyHidden } from './visually-hidden';

const FORMATS = {
  /** martedì 24 novembre 2026 */
  long: format.formatLongDate,
  /** 24 novembre 2026 */
  date: format.formatDate,
  /** 24 nov 2026 */
  short: format.formatShortDate,
  /** mar 24 nov */
  day: format.formatDay,
  /** 15:00 */
  time: format.formatTime,
  /** 10:42:07 */
  seconds: format.formatTimeWithSeconds,
  /** ven 27 nov, 23:59 */
  deadline: format.formatDeadline,
  /** ven 27 nov 2026, 23:59 */
  dateTime: format.formatDateTime,
} as const;

/** A moment in Rome's time, readable by machines too. */
export function Time({ value, as }: { value: string; as: keyof typeof FORMATS }) {
  return <time dateTime={value}>{FORMATS[as](value)}</time>;
}

/** 15:00-17:00, read "dalle 15 alle 17". */
export function TimeRange({ from, to }: { from: string; to: string }) {
  return (
    <span>
      <span aria-hidden="true">{format.formatTimeRange(from, to)}</span>
      <VisuallyHidden>{format.speakTimeRange(from, to)}</VisuallyHidden>
    </span>
  );
}

/** 31 h 30, read "31 ore e 30 minuti". `seconds` is rounded down to the minute. */
export function Hours({ seconds }: { seconds: number }) {
  return (
    <span className="text-nowrap">
      <span aria-hidden="true">{format.formatHours(seconds)}</span>
      <VisuallyHidden>{format.speakHours(seconds)}</VisuallyHidden>
    </span>
  );
}
