import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

interface TermPopoverProps {
  /** The text whose term buttons open this: `<button class="term" data-term="key">`. */
  text: RefObject<HTMLElement | null>;
  /** What to show for a key; null for one that is not known. */
  children: (key: string) => ReactNode;
}

/** The explanation of a glossary term, on press, under the word; Esc or a press outside closes it and goes back to the word. */
export function TermPopover({ text, children }: TermPopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const [opener, setOpener] = useState<HTMLButtonElement | null>(null);
  const key = opener?.dataset['term'];

  useEffect(() => {
    const element = text.current;
    const pressed = (event: MouseEvent) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button.term');
      if (button) setOpener(button);
    };
    element?.addEventListener('click', pressed);
    return () => element?.removeEventListener('click', pressed);
  }, [text]);

  useEffect(() => {
    const panel = box.current;
    if (!opener || !panel) return;
    placeUnder(panel, opener);
    panel.showPopover?.();
    panel.focus({ preventScroll: true });
    opener.setAttribute('aria-expanded', 'true');
    const toggled = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') setOpener(null);
    };
    panel.addEventListener('toggle', toggled);
    return () => {
      panel.removeEventListener('toggle', toggled);
      opener.setAttribute('aria-expanded', 'false');
      if (panel.contains(document.activeElement)) opener.focus();
    };
  }, [opener]);

  return (
    <div ref={box} popover="auto" tabIndex={-1} className="term-popover" role="group" aria-label="Glossario">
      {key ? children(key) : null}
    </div>
  );
}

const WIDTH = 320;
const GAP = 8;

/** In the coordinates of the page, so that the explanation scrolls away with its word. */
function placeUnder(panel: HTMLElement, word: HTMLElement): void {
  const { left, bottom } = word.getBoundingClientRect();
  const room = document.documentElement.clientWidth - WIDTH - 2 * GAP;
  panel.style.left = `${Math.max(GAP, Math.min(left, room)) + window.scrollX}px`;
  panel.style.top = `${bottom + GAP + window.scrollY}px`;
}
