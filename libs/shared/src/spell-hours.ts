const NBSP = '\u00a0';

/**
 * Hours as people read them in Italian, on screen, in mail and in documents: `31 h 30`, `2 h`, and under an hour
 * `30 minuti`. Rounded down to the minute; a no-break space keeps each unit with its number.
 */
export function spellHours(seconds: number): string {
  const minutes = Math.floor(Math.max(0, seconds) / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0 && rest > 0) return `${rest}${NBSP}${rest === 1 ? 'minuto' : 'minuti'}`;
  const whole = `${String(hours).replace(/\B(?=(\d{3})+$)/g, '.')}${NBSP}h`;
  return rest === 0 ? whole : `${whole}${NBSP}${String(rest).padStart(2, '0')}`;
}
