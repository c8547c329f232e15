import type { InstantInterval } from '@lumit/attendance/domain';
import { formatTime } from '../../lib/format';
import type { TypedTimes } from './clock-times';

/** Recorded times as somebody would type them; the planned ones where nothing is recorded. */
export function typedTimesOf(
  intervals: readonly InstantInterval[],
  planned: { startsAt: string; endsAt: string },
): TypedTimes[] {
  const shown = intervals.length > 0 ? intervals : [{ from: planned.startsAt, to: planned.endsAt }];
  return shown.map(({ from, to }) => ({ from: formatTime(from), to: formatTime(to) }));
}
