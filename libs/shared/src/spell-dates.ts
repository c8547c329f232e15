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
const ROME_MOMENT = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  dateStyle: 'full',
  timeStyle: 'short',
});

/** `2027-05-10` → `10 maggio 2027`. */
export function spellDay(day: string): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** The day in Italy at that instant, `10 maggio 2027`. */
export function spellRomeDay(instant: Date): string {
  return ROME_INSTANT.format(instant);
}

/** The instant in Italy, to be kept by a person: `lunedì 30 novembre 2026 alle ore 16:40`. */
export function spellRomeMoment(instant: Date): string {
  return ROME_MOMENT.format(instant);
}
