import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the device believes that it has a connection. True says little; false is certain. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

let wasAnswered = true;
const untilReached = new Set<() => void>();

/** Each call to the API says whether the server answered it. */
export function noteCall(isAnswered: boolean): void {
  wasAnswered = isAnswered;
  if (isAnswered) reached();
}

/** Does something, once, as soon as the server answers a call or the device says that it is connected. */
export function onceReached(act: () => void): void {
  untilReached.add(act);
  window.addEventListener('online', reached, { once: true });
}

function reached(): void {
  for (const act of untilReached) act();
  untilReached.clear();
}

/** The device has no connection, or the last call to the API had no answer. */
export const mayBeUnreached = (): boolean => !navigator.onLine || !wasAnswered;
