import { addDays, withoutAccents } from '@lumit/shared';

/** A first day for next year's edition: 52 weeks later, so that every class session keeps its day of the week. */
export const nextYearsStart = (startsOn: string): string => addDays(startsOn, 364);

/** "LUMIT 2026-27" → "LUMIT 2027-28", "Corso 2026" → "Corso 2027"; a title without a year stays, to be told apart by the office. */
export function nextYearsTitle(title: string): string {
  return title.replaceAll(/(?<!\d)(20\d\d)(?:([-/])(\d\d(?:\d\d)?))?(?!\d)/g, (_, year, mark, end) => {
    const next = String(Number(year) + 1);
    if (end === undefined) return next;
    return `${next}${mark}${String(Number(end) + 1)
      .padStart(end.length, '0')
      .slice(-end.length)}`;
  });
}

/** The name in addresses that a title suggests. */
export const slugOf = (title: string): string =>
  withoutAccents(title)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
