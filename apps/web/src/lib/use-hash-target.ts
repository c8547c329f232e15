import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the part of the page that the address names after #, once it is there: content comes later than the page. */
export function useHashTarget(isReady = true): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    const target = isReady && hash ? document.getElementById(decode(hash.slice(1))) : null;
    if (!target) return;
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    target.scrollIntoView?.({ block: 'start' });
  }, [hash, key, isReady]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
