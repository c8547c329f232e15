/** The instants at which clocks in Italy show a local time: one as a rule, none or two when the clocks change. */
export type RomeInstants =
  | { readonly kind: 'one'; readonly at: number }
  | { readonly kind: 'none'; readonly before: string; readonly after: string }
  | { readonly kind: 'two'; readonly at: readonly [number, number] }
  | { readonly kind: 'invalid' };

/** Italy is one hour ahead of UTC in winter and two in summer. */
const OFFSETS = [7200, 3600];

const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What clocks in Italy show at an instant (seconds since 1970): day as `2026-03-29`, time as `02:30`. */
export function romeWallClock(at: number): { readonly day: string; readonly time: string } {
  const part = Object.fromEntries(
    wallClock.formatToParts(new Date(at * 1000)).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  };
}

/**
 * From a day (`2026-03-29`) and a time (`02:30`) on Italian clocks to instants in seconds since 1970. A time that the
 * change of clocks skips comes back with the times one hour before and after it, one that happens twice with both
 * instants: the caller asks, it never guesses. Times like `24:00` and days like 29 February 2027 are invalid.
 */
export function romeInstants(day: string, time: string): RomeInstants {
  const asUtc = utcSeconds(day, time);
  if (asUtc === undefined) return { kind: 'invalid' };
  const [first, second] = OFFSETS.map((offset) => asUtc - offset).filter((at) => shows(at, day, time));
  if (first === undefined)
    return { kind: 'none', before: clockFace(asUtc - 3600), after: clockFace(asUtc + 3600) };
  return second === undefined ? { kind: 'one', at: first } : { kind: 'two', at: [first, second] };
}

function utcSeconds(day: string, time: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const at = Date.parse(`${day}T${time}:00Z`);
  const roundTrip = Number.isNaN(at) ? '' : new Date(at).toISOString();
  return roundTrip.startsWith(`${day}T${time}`) ? at / 1000 : undefined;
}

function shows(at: number, day: string, time: string): boolean {
  const wall = romeWallClock(at);
  return wall.day === day && wall.time === time;
}

const clockFace = (asUtc: number) => new Date(asUtc * 1000).toISOString().slice(11, 16);
