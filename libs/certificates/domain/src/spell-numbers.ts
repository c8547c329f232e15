import { perMilleOfBase, spellHours } from '@lumit/shared';

/**
 * Numbers in the words of the school. Hours and percentages a person *has* are rounded down, what is *missing* is rounded
 * up: 79,96 % reads 79,9 % and never reaches 80 % by rounding.
 */

/** As `spellHours`, rounded up: one missing second is a missing minute. */
export function spellMissingHours(seconds: number): string {
  return spellHours(Math.ceil(seconds / 60) * 60);
}

/** As `spellHours`, with the seconds where there are any: two different times never read alike. */
export function spellExactHours(seconds: number): string {
  const rest = seconds % 60;
  return rest === 0 ? spellHours(seconds) : `${spellHours(seconds)} e ${rest}\u00a0s`;
}

/** `124200` → `34,50`, hours with two decimals as documents want them, rounded down. */
export function spellDecimalHours(seconds: number): string {
  const hundredths = Math.floor(seconds / 36);
  return `${grouped(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}`;
}

/** Hours of their base as `78,1%`, rounded down to a tenth, the whole at most; `0%` of nothing. */
export function spellPercent(part: number, whole: number): string {
  if (whole <= 0) return '0%';
  const tenths = perMilleOfBase(part, whole);
  return `${grouped(Math.floor(tenths / 10))},${tenths % 10}%`;
}

/** Thousandths of a point as `10` or `10,5`. */
export function spellPoints(perMille: number): string {
  const sign = perMille < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(perMille) / 1000);
  const rest = String(Math.abs(perMille) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${sign}${grouped(whole)}${rest === '' ? '' : `,${rest}`}`;
}

/** `80` → `dell'80%`, `75` → `del 75%`: the article follows the sound of the number. */
export function spellThreshold(percent: number): string {
  const withVowel = percent === 1 || percent === 8 || percent === 11 || (percent >= 80 && percent < 90);
  return withVowel ? `dell’${percent}%` : `del ${percent}%`;
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}
