import { addDays } from './calendar-day';
import { romeInstants, romeWallClock } from './rome-time';

/** An instant on another day; `none`, `two`: clocks in Rome do not show its time there, or show it twice. */
export type MovedInstant =
  | { readonly kind: 'one'; readonly at: string }
  | { readonly kind: 'none' | 'two'; readonly day: string; readonly time: string };

/** The same time on clocks in Rome, as many whole days later. A time that its new day does not have once is not guessed. */
export function moveInstant(instant: string, days: number): MovedInstant {
  if (days === 0) return { kind: 'one', at: new Date(instant).toISOString() };
  const ms = Date.parse(instant);
  const minute = Math.floor(ms / 60_000) * 60;
  const wall = romeWallClock(minute);
  const day = addDays(wall.day, days);
  const reading = romeInstants(day, wall.time);
  if (reading.kind === 'one')
    return { kind: 'one', at: new Date(reading.at * 1000 + (ms - minute * 1000)).toISOString() };
  // A day and a time that clocks in Rome once showed are readable on every other day.
  return { kind: reading.kind === 'two' ? 'two' : 'none', day, time: wall.time };
}
