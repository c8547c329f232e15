const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', ...options });
  return (at: Date) => formatter.format(at);
};
const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "martedì 24 novembre 2026, dalle 15:00 alle 17:00", as clocks in Italy have it; another day of the end is named. */
export function spellClassTime({
  startsAt,
  endsAt,
}: {
  readonly startsAt: Date;
  readonly endsAt: Date;
}): string {
  const end = day(endsAt) === day(startsAt) ? time(endsAt) : `${time(endsAt)} di ${day(endsAt)}`;
  return `${day(startsAt)}, dalle ${time(startsAt)} alle ${end}`;
}
