import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; `fallback` where the platform cannot tell (tests in jsdom). */
export function useMedia(query: string, fallback = true): boolean {
  const list = typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined;
  return useSyncExternalStore(
    (listener) => {
      list?.addEventListener('change', listener);
      return () => list?.removeEventListener('change', listener);
    },
    () => list?.matches ?? fallback,
  );
}

/** From 768 px lists of records are tables; below, stacked facts (A10). Print is always wide. */
export const useIsWide = () => useMedia('(min-width: 768px), print');
