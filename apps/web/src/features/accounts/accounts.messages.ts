import { spellWait } from '@lumit/shared';
import type { Messages } from '../../lib/message';
import { formatTime } from '../../lib/format';

/** One sentence for every cause of a failed sign-in: it never says which of the two was wrong. */
export const accountsMessages: Messages = {
  'sign_in.no_match': () => 'Email o password non corrispondono.',
  'sign_in.too_many': ({ retryAfterSeconds }) =>
    `${tooManyTries(Number(retryAfterSeconds), new Date())} Oppure reimposta la password.`,
};

/** "Troppi tentativi. Riprova fra 42 minuti, alle 10:52." The minute is rounded up: at that time it works. */
export function tooManyTries(waitSeconds: number, now: Date): string {
  const ready = new Date(Math.ceil((now.getTime() + waitSeconds * 1000) / 60_000) * 60_000);
  return `Troppi tentativi. Riprova fra ${spellWait(waitSeconds)}, alle ${formatTime(ready)}.`;
}
