import { useState } from 'react';

const keyOf = (attemptId: string) => `lumit.later.${attemptId}`;

function read(attemptId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(attemptId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

function write(attemptId: string, keys: readonly string[]): void {
  try {
    if (keys.length === 0) localStorage.removeItem(keyOf(attemptId));
    else localStorage.setItem(keyOf(attemptId), JSON.stringify(keys));
  } catch {
    // A device that keeps nothing: the marks last as long as the page.
  }
}

/** Questions set aside for later: a note to oneself, so it stays on this device. */
export function useLaterMarks(attemptId: string) {
  const [marked, setMarked] = useState(() => read(attemptId));
  const toggle = (key: string) => {
    const next = marked.includes(key) ? marked.filter((one) => one !== key) : [...marked, key];
    setMarked(next);
    write(attemptId, next);
  };
  return { marked, toggle };
}

export const forgetLaterMarks = (attemptId: string) => write(attemptId, []);
