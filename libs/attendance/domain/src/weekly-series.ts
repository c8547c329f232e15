import { addDays, moveInstant, romeWallClock } from '@lumit/shared';
import type { InstantInterval } from './instant';

/** The times of one class session; instants as ISO 8601. */
export interface DatedTimes {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breaks: InstantInterval[];
}

/** A local time of a series that its day does not have, or has twice. */
export interface UnclearSeriesTime {
  readonly day: string;
  readonly time: string;
  readonly kind: 'none' | 'two';
}

export type Series =
  | { readonly kind: 'dated'; readonly classes: readonly DatedTimes[] }
  | { readonly kind: 'unclear'; readonly times: readonly UnclearSeriesTime[] };

const MOST_WEEKS = 520;

/**
 * The days of a series in Rome: from the first on, one a week, as many as are wanted beside those that are skipped. A day to skip on
 * which none would be changes nothing.
 */
export function seriesDays(first: string, times: number, skip: readonly string[]): string[] {
  const days: string[] = [];
  for (let week = 0; days.length < times && week < MOST_WEEKS; week += 1) {
    const day = addDays(first, 7 * week);
    if (!skip.includes(day)) days.push(day);
  }
  return days;
}

/**
 * A class session held once a week, each time at the same time on clocks in Rome. Where a day does not have one of the times once,
 * all such times come back and nothing is dated: it is asked about, never guessed.
 */
export function weeklySeries(first: DatedTimes, times: number, skip: readonly string[]): Series {
  const unclear: UnclearSeriesTime[] = [];
  const firstDay = romeWallClock(Math.floor(Date.parse(first.startsAt) / 1000)).day;
  const classes = seriesDays(firstDay, times, skip).map((day) => {
    const days = Math.round((Date.parse(day) - Date.parse(firstDay)) / 86_400_000);
    const move = (instant: string): string => {
      const moved = moveInstant(instant, days);
      if (moved.kind === 'one') return moved.at;
      unclear.push({ day: moved.day, time: moved.time, kind: moved.kind });
      return instant;
    };
    return {
      startsAt: move(first.startsAt),
      endsAt: move(first.endsAt),
      breaks: first.breaks.map(({ from, to }) => ({ from: move(from), to: move(to) })),
    };
  });
  return unclear.length > 0 ? { kind: 'unclear', times: unclear } : { kind: 'dated', classes };
}
