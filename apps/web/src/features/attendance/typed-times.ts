import type { InstantInterval } from '@lumit/attendance/domain';
import { formatTime } from '../../lib/format';
import type { TypedTimes } from './clock-times';

/** Recorded times as somebody would type them; where nothing is recorded, from the planned start to the end. */
export function typedTimesOf(
  intervals: readonly InstantInterval[],
  held: { startsAt: string; endsAt: string; endedEarlyAt: string | null },
): TypedTimes[] {
  const whole = { from: held.startsAt, to: held.endedEarlyAt ?? held.endsAt };
  const shown = intervals.length > 0 ? intervals : [whole];
  return shown.map(({ from, to }) => ({ from: formatTime(from), to: formatTime(to) }));
}
