import { addDays, romeWallClock } from '@lumit/shared';
import { toSeconds } from './instant';

/** Where a class session stands in a person's calendar. Days and weeks are Rome's; a week ends on Sunday. */
export const CALENDAR_PARTS = ['today', 'week', 'later', 'past'] as const;
export type CalendarPart = (typeof CALENDAR_PARTS)[number];

interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is going on or begins today is today's, also when it is over; what began before and is not over counts as today. */
export function calendarPart({ startsAt, endsAt }: Timed, now: Date): CalendarPart {
  const today = dayOf(now);
  const day = dayOf(new Date(startsAt));
  if (day === today) return 'today';
  if (day < today) return new Date(endsAt) > now ? 'today' : 'past';
  return day <= sundayOf(today) ? 'week' : 'later';
}

/** The calendar in its parts, each in order of time; what is past, the latest first. */
export function partsOfCalendar<Item extends Timed>(
  items: readonly Item[],
  now: Date,
): Readonly<Record<CalendarPart, readonly Item[]>> {
  const inOrder = items.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const of = (part: CalendarPart) => inOrder.filter((item) => calendarPart(item, now) === part);
  return { today: of('today'), week: of('week'), later: of('later'), past: of('past').toReversed() };
}

const dayOf = (at: Date): string => romeWallClock(toSeconds(at)).day;

function sundayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}
