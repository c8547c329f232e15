import { spellHours } from '@lumit/shared';

const ZONE = 'Europe/Rome';

/** An instant (ISO 8601 with zone, or Date), or a calendar day `YYYY-MM-DD`, which belongs to no zone. */
export type When = string | Date;

/** A calendar day is read at noon UTC: the same day in Rome all year round. */
function toDate(when: When): Date {
  if (when instanceof Date) return when;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(when) ? `${when}T12:00:00Z` : when);
}

const dates = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('it-IT', { timeZone: ZONE, ...options });
  return (when: When) => formatter.format(toDate(when));
};

/** martedì 24 novembre 2026 */
export const formatLongDate = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** 24 novembre 2026 */
export const formatDate = dates({ day: 'numeric', month: 'long', year: 'numeric' });
/** 24 nov 2026 */
export const formatShortDate = dates({ day: 'numeric', month: 'short', year: 'numeric' });
/** 15:00 */
export const formatTime = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** 10:42:07, only in save and receipt lines */
export const formatTimeWithSeconds = dates({
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const weekday = dates({ weekday: 'short' });
const dayAndMonth = dates({ day: 'numeric', month: 'short' });

/** mar 24 nov */
export const formatDay = (when: When) => `${weekday(when)} ${dayAndMonth(when)}`;
/** mar 24 nov 2026 */
export const formatDayWithYear = (when: When) => `${weekday(when)} ${formatShortDate(when)}`;
/** ven 27 nov, 23:59 */
export const formatDeadline = (when: When) => `${formatDay(when)}, ${formatTime(when)}`;
/** ven 27 nov 2026, 23:59 */
export const formatDateTime = (when: When) => `${formatDayWithYear(when)}, ${formatTime(when)}`;
/** 15:00-17:00 */
export const formatTimeRange = (from: When, to: When) => `${formatTime(from)}-${formatTime(to)}`;

const spokenTime = (when: When) => formatTime(when).replace(/^0/, '').replace(/:00$/, '');
/** dalle 15 alle 17 */
export const speakTimeRange = (from: When, to: When) => `dalle ${spokenTime(from)} alle ${spokenTime(to)}`;

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const dayNumber = (when: When) => Date.parse(isoDay.format(toDate(when))) / 86_400_000;

/** The relative word always goes with the date: "oggi, mar 24 nov", "domani, mer 25 nov", else "gio 26 nov". */
export function formatRelativeDay(when: When, now: When): string {
  const days = dayNumber(when) - dayNumber(now);
  const word = days === 0 ? 'oggi, ' : days === 1 ? 'domani, ' : days === -1 ? 'ieri, ' : '';
  return word + formatDay(when);
}

const grouped = (options: Intl.NumberFormatOptions) => {
  const formatter = new Intl.NumberFormat('it-IT', { useGrouping: 'always', ...options });
  return (value: number) => formatter.format(value);
};

/** 1.234,5 with at most two decimals */
export const formatNumber = grouped({ maximumFractionDigits: 2 });
/** Points arrive in thousandths: 2500 → 2,5 */
export const formatPoints = (thousandths: number) => formatNumber(thousandths / 1000);

/** Share of a whole, rounded down for the eye so that nothing looks reached before it is: 79,96% → 79,9%. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '0%';
  return `${formatNumber(Math.floor((part * 1000) / whole) / 10)}%`;
}

const toMinutes = (seconds: number) => Math.floor(Math.max(0, seconds) / 60);

/** Hours on screen, rounded down to the minute: 31 h 30, 2 h, 46 minuti. */
export const formatHours = spellHours;

/** The same hours as they are read aloud: 31 ore e 30 minuti. */
export function speakHours(seconds: number): string {
  const minutes = toMinutes(seconds);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = [];
  if (hours > 0 || rest === 0) words.push(countOf(hours, 'ora', 'ore'));
  if (rest > 0) words.push(countOf(rest, 'minuto', 'minuti'));
  return words.join(' e ');
}

/** The word that goes with a number: plural(1, 'domanda', 'domande') → domanda. */
export const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
/** The number and its word: 3 domande. */
export const countOf = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${plural(count, one, many)}`;

/** "Salute, scuola e lavoro" */
export const formatList = (words: readonly string[]) =>
  new Intl.ListFormat('it-IT', { type: 'conjunction' }).format(words);

/** Verification codes are read and typed in groups of five. */
export const groupCode = (code: string) => code.match(/.{1,5}/g)?.join(' ') ?? code;
