import type { RollView } from '@lumit/attendance/domain';
import { fold } from '../../lib/fold';

/** Whether somebody who appears now (milliseconds since 1970) may have come in late: after the grace, before the end. */
export function isLate(
  held: Pick<RollView['classSession'], 'startsAt' | 'endsAt' | 'graceMinutes'>,
  now: number,
): boolean {
  return now > Date.parse(held.startsAt) + held.graceMinutes * 60_000 && now < Date.parse(held.endsAt);
}

/** Whether a name has all the words searched for; case, accents and apostrophes do not count: "dangelo" finds D'Angelo. */
export function matchesName(name: string, search: string): boolean {
  const [apart, joined] = [fold(name), fold(name.replaceAll(/['’`]/g, ''))];
  return fold(search)
    .split(' ')
    .every((word) => apart.includes(word) || joined.includes(word));
}
