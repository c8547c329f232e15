import { classInstants, type InstantInterval, toInstant, toSeconds } from '@lumit/attendance/domain';

/** Entry and exit as somebody typed them. */
export interface TypedTimes {
  readonly from: string;
  readonly to: string;
}

export type TimeReading =
  { readonly ok: true; readonly at: number } | { readonly ok: false; readonly message: string };

/** Reads "15:22", "15.22", "1522", "9:05" or "15" as a time of day, `15:22`; null where it is none. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(typed.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * The instant of a time typed for a class session, on the day on which it lies nearest the class (`classInstants`). In
 * the night when clocks change, a time that does not exist is refused with the ones beside it, and one that happens
 * twice asks for "legale" or "solare".
 */
export function readTime(typed: string, held: { startsAt: string; endsAt: string }): TimeReading {
  const [, digits = '', season] = /^(.*?)\s*(legale|solare)?$/i.exec(typed.trim()) ?? [];
  const clock = readClock(digits);
  if (clock === null) return { ok: false, message: 'Scrivi ore e minuti, per esempio 15:22' };
  const found = classInstants(clock, {
    startsAt: toSeconds(held.startsAt),
    endsAt: toSeconds(held.endsAt),
  });
  switch (found.kind) {
    case 'one':
      return { ok: true, at: found.at };
    case 'none':
      return {
        ok: false,
        message: `Le ${clock} non esistono quel giorno (cambio dell’ora): scrivi ${found.before} o ${found.after}`,
      };
    case 'two':
      if (season) return { ok: true, at: found.at[season.toLowerCase() === 'legale' ? 0 : 1] };
      return {
        ok: false,
        message: `Le ${clock} ci sono due volte quel giorno (cambio dell’ora): scrivi «${clock} legale» o «${clock} solare»`,
      };
    case 'invalid':
      return { ok: false, message: 'Scrivi ore e minuti, per esempio 15:22' };
  }
}

export interface TimesProblem {
  readonly index: number;
  readonly end: 'from' | 'to';
  readonly message: string;
}

/** All times of a person as intervals, or every problem in them. Rows left empty do not count. */
export function readTimes(
  typed: readonly TypedTimes[],
  held: { startsAt: string; endsAt: string },
): { intervals: InstantInterval[]; problems: TimesProblem[] } {
  const problems: TimesProblem[] = [];
  const intervals: InstantInterval[] = [];
  typed.forEach((times, index) => {
    if (times.from.trim() === '' && times.to.trim() === '') return;
    const from = readTime(times.from, held);
    const to = readTime(times.to, held);
    if (!from.ok) problems.push({ index, end: 'from', message: from.message });
    if (!to.ok) problems.push({ index, end: 'to', message: to.message });
    if (!from.ok || !to.ok) return;
    if (to.at <= from.at)
      problems.push({
        index,
        end: 'to',
        message: 'L’uscita viene prima dell’entrata: ricontrolla gli orari',
      });
    else intervals.push({ from: toInstant(from.at), to: toInstant(to.at) });
  });
  return { intervals, problems };
}
