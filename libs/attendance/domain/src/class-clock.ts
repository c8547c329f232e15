import type { ClassTime } from './class-time';
import { romeInstants, type RomeInstants, romeWallClock } from '@lumit/shared';

/**
 * The instants of a time of day (`21:50`) written for a class session: on the day, in Italy, on which that time lies
 * nearest the class, so in a class from 22:00 to 01:00 "21:50" is ten minutes before it begins and "01:10" ten minutes
 * after its end. Between two days equally near, the day on which the class begins. In the night when clocks change the
 * answer is that of `romeInstants`: a time that does not exist, or exists twice, is asked about and never guessed.
 */
export function classInstants(time: string, held: Pick<ClassTime, 'startsAt' | 'endsAt'>): RomeInstants {
  const first = romeWallClock(held.startsAt).day;
  const last = romeWallClock(held.endsAt).day;
  const days = [...new Set([first, last, shiftDay(first, -1), shiftDay(last, 1)])];
  const near = days
    .map((day) => ({ day, reading: romeInstants(day, time) }))
    .map(({ day, reading }) => ({ reading, away: secondsAway(day, reading, held) }))
    .reduce((nearest, other) => (other.away < nearest.away ? other : nearest));
  return near.reading;
}

function secondsAway(
  day: string,
  reading: RomeInstants,
  held: Pick<ClassTime, 'startsAt' | 'endsAt'>,
): number {
  const away = instantsOf(day, reading).map((at) => Math.max(held.startsAt - at, at - held.endsAt, 0));
  return Math.min(Infinity, ...away);
}

/** A time that the clocks skip lies between the ones beside it. */
function instantsOf(day: string, reading: RomeInstants): readonly number[] {
  switch (reading.kind) {
    case 'one':
      return [reading.at];
    case 'two':
      return reading.at;
    case 'none':
      return [reading.before, reading.after].flatMap((beside) => instantsOf(day, romeInstants(day, beside)));
    case 'invalid':
      return [];
  }
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
