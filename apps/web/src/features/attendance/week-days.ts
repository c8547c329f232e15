import { addDays, romeWallClock } from '@lumit/shared';

interface Timed {
  readonly startsAt: string;
}

/** The day on Italian clocks, `2026-11-24`. */
export const dayIn = (instant: string): string => romeWallClock(Math.floor(Date.parse(instant) / 1000)).day;

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

export interface WeekDay<Item> {
  readonly day: string;
  readonly items: readonly Item[];
}

/** The seven days of a week, each with what begins on it, in order of time. */
export function daysOfWeek<Item extends Timed>(monday: string, items: readonly Item[]): WeekDay<Item>[] {
  const inOrder = items.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const byDay = Map.groupBy(inOrder, ({ startsAt }) => dayIn(startsAt));
  return Array.from({ length: 7 }, (_, place) => {
    const day = addDays(monday, place);
    return { day, items: byDay.get(day) ?? [] };
  });
}

/** Which week to begin with: this one where it has something, else the next that has, else the last. Null: nothing anywhere. */
export function firstWeek(items: readonly Timed[], today: string): string | null {
  const weeks = [...new Set(items.map(({ startsAt }) => mondayOf(dayIn(startsAt))))].sort();
  const thisWeek = mondayOf(today);
  return weeks.find((week) => week >= thisWeek) ?? weeks.at(-1) ?? null;
}

/** The nearest weeks before and after that have something: empty ones are passed over. */
export function weeksBeside(items: readonly Timed[], monday: string) {
  const weeks = [...new Set(items.map(({ startsAt }) => mondayOf(dayIn(startsAt))))].sort();
  return {
    before: weeks.findLast((week) => week < monday) ?? null,
    after: weeks.find((week) => week > monday) ?? null,
  };
}
