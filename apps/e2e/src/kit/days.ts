/** Days and times as the clocks of Rome show them: `2026-11-30`, `15:00`. */
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'short',
});

export interface ClassTime {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** A class that is on: it began twenty minutes ago and ends in forty, as far as the day goes. */
export function classOfNow(now = new Date()): ClassTime {
  const [day = '', time = ''] = parts.format(now).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = hours * 60 + minutes;
  return { day, from: clock(Math.max(0, at - 20)), to: clock(Math.min(23 * 60 + 59, at + 40)) };
}

const clock = (minutes: number) =>
  `${String(Math.trunc(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The next day after `day` on which 02:30 does not exist in Rome: the last Sunday of March (Directive 2000/84/EC). */
export function nextSpringForward(day: string): string {
  const year = Number(day.slice(0, 4));
  const [first = ''] = [year, year + 1].map(lastSundayOfMarch).filter((one) => one > day);
  return first;
}

function lastSundayOfMarch(year: number): string {
  const last = new Date(Date.UTC(year, 2, 31, 12));
  return addDays(last.toISOString().slice(0, 10), -last.getUTCDay());
}
