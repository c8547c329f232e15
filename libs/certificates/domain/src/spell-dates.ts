const LONG = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const ROME_INSTANT = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const ROME_TIME = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2027-05-10` → `10 maggio 2027`. */
export function spellDay(day: string): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** The day in Italy at that instant, `10 maggio 2027`. */
export function spellRomeDay(instant: Date): string {
  return ROME_INSTANT.format(instant);
}

/** The time in Italy with seconds, `11:20:05`. */
export function spellRomeTime(instant: Date): string {
  return ROME_TIME.format(instant);
}
