/** Wrong passwords that cost no wait. */
const FREE_TRIES = 5;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** Without a wrong password for this long everything is forgotten. */
const FORGOTTEN_AFTER_SECONDS = 3600;

/** Devices on which a person is known, the newest; each has tries of its own. With `guessesAnHour` it bounds P-35. */
export const MOST_KNOWN_DEVICES = 5;
/** A device is known for 180 days after the last sign-in on it. */
export const KNOWN_DEVICE_SECONDS = 180 * 24 * 3600;

/** What is remembered of wrong passwords on one account from one known device, or from all unknown ones together. */
export interface Guesses {
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly lastTryAt: number;
  readonly readyAt: number;
}

/** Seconds to wait after so many wrong passwords: none, then a minute, doubled each time, a quarter of an hour at most. */
export function waitAfter(tries: number): number {
  if (tries < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(10, tries - FREE_TRIES));
}

/** Seconds until the next try may be made; 0 now. */
export function secondsToWait(guesses: Guesses | undefined, now: number): number {
  return Math.max(0, Math.ceil(((guesses?.readyAt ?? now) - now) / 1000));
}

/** With one try more, taken before the password is looked at: several at once cannot share the last free one. */
export function afterTry(guesses: Guesses | undefined, now: number): Guesses {
  const isForgotten = !guesses || now - guesses.lastTryAt >= FORGOTTEN_AFTER_SECONDS * 1000;
  const tries = isForgotten ? 1 : guesses.tries + 1;
  return { tries, lastTryAt: now, readyAt: now + waitAfter(tries) * 1000 };
}
