/** How long a sign-in lasts at most, whatever happens: 12 hours. */
export const SESSION_SECONDS = 12 * 3600;

/** Without any request for this long a sign-in ends: 8 hours, so that an open test is never lost at a desk. */
export const IDLE_SECONDS = 8 * 3600;

/** `lastSeenAt` is written at most this often: reading pages must not write at every step. */
export const SEEN_EVERY_SECONDS = 60;
