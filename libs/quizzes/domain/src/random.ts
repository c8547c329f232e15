/**
 * Where chance comes from: `below(n)` is an integer from 0 to n − 1. Rules take it as an argument, so a draw can be
 * replayed from its seed; the api gives one that cannot be guessed from what it produced.
 */
export interface Random {
  below(limit: number): number;
}

/** The same things in an order by chance (Fisher and Yates: every order is equally likely). */
export function shuffle<T>(things: readonly T[], random: Random): T[] {
  const shuffled = [...things];
  for (let place = shuffled.length - 1; place > 0; place--) {
    const other = random.below(place + 1);
    [shuffled[place], shuffled[other]] = [shuffled[other] as T, shuffled[place] as T];
  }
  return shuffled;
}

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Eight signs by chance (40 bits): names a question inside one attempt, so that answers of other attempts never fit. */
export function randomTag(random: Random): string {
  return Array.from({ length: 8 }, () => SIGNS[random.below(SIGNS.length)]).join('');
}
