import { useEffect, useEffectEvent } from 'react';

/**
 * Esc closes what is open here: the callback is called when the focus is in this element (or nowhere, for a press on the
 * page took it away). What the platform closes on Esc by itself, dialogs and popovers, goes first.
 */
export function useEscape(within: () => Element | null | undefined, onEscape: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isPlatformOpen()) return;
    const element = within();
    const focused = document.activeElement;
    if (!element || (focused && focused !== document.body && !element.contains(focused))) return;
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isPlatformOpen(): boolean {
  try {
    return document.querySelector('dialog[open], :popover-open') !== null;
  } catch {
    // A browser without popovers does not know the name.
    return document.querySelector('dialog[open]') !== null;
  }
}
