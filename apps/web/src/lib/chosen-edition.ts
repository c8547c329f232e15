import { useSyncExternalStore } from 'react';

const KEY = 'lumit.edition';
const listeners = new Set<() => void>();

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers on this device which edition a person with several of them is looking at. */
export function chooseEdition(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    return;
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The edition last chosen on this device, if it is one of these; else the first of them; null when there is none. */
export function useChosenEdition(candidates: readonly string[]): string | null {
  const chosen = useSyncExternalStore(subscribe, read);
  return chosen && candidates.includes(chosen) ? chosen : (candidates[0] ?? null);
}
