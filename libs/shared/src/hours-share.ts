/** What part of a base of hours somebody has: the one comparison for attendance, requirements and what is printed. Whole seconds. */

/** Seconds that `percent` of the base asks for; a started second is a whole one. */
export const secondsOfShare = (base: number, percent: number): number => Math.ceil((percent * base) / 100);

/** Compared as integers, before any rounding. Of a base of nothing no share is reached. */
export const reachesShare = (seconds: number, base: number, percent: number): boolean =>
  base > 0 && seconds * 100 >= percent * base;

/** Thousandths of the base, rounded down. Hours beyond the base are hours, but never more than the whole; 0 of nothing. */
export const perMilleOfBase = (seconds: number, base: number): number =>
  base <= 0 ? 0 : Math.min(1000, Math.floor((seconds * 1000) / base));
