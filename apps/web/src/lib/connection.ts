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

/** Each call to the API says whether the server answered it. */
export function noteCall(isAnswered: boolean): void {
  wasAnswered = isAnswered;
}

/** The device has no connection, or the last call to the API had no answer. */
export const mayBeUnreached = (): boolean => !navigator.onLine || !wasAnswered;
