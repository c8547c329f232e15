/** Tells the page that the server no longer knows the session, and that somebody signed in again. */
const events = new EventTarget();
let renewals = 0;

export function announceSessionEnd(): void {
  events.dispatchEvent(new Event('ended'));
}

export function announceSessionRenewal(): void {
  renewals += 1;
  events.dispatchEvent(new Event('renewed'));
}

/** How often somebody has signed in again over the page: tells what was sent before from what was sent after. */
export const sessionRenewals = (): number => renewals;

/** Calls back when a request was answered 401. Returns the way to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  events.addEventListener('ended', listener);
  return () => events.removeEventListener('ended', listener);
}

/** Calls back when the same person has signed in again over the page: waiting saves may go out now. */
export function onSessionRenewal(listener: () => void): () => void {
  events.addEventListener('renewed', listener);
  return () => events.removeEventListener('renewed', listener);
}
