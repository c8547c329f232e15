import type { RollView } from '@lumit/attendance/domain';

/** Whether somebody who appears now (milliseconds since 1970) may have come in late: after the grace, before the end. */
export function isLate(
  held: Pick<RollView['classSession'], 'startsAt' | 'endsAt' | 'graceMinutes'>,
  now: number,
): boolean {
  return now > Date.parse(held.startsAt) + held.graceMinutes * 60_000 && now < Date.parse(held.endsAt);
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .toLowerCase();

/** Whether a name has all the words searched for; case, accents and apostrophes do not count. */
export function matchesName(name: string, search: string): boolean {
  const folded = fold(name);
  return fold(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
