import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { PresenceKind } from '@lumit/attendance/domain';

interface RollKeysOptions {
  /** Rows in the list. */
  count: number;
  onMark: (index: number, kind: Exclude<PresenceKind, 'exempt'>) => void;
  onTimes: (index: number) => void;
  onSearch: () => void;
}

const SWITCH = 'lumit.roll.keys';
const MARKS = { p: 'present', a: 'absent', g: 'excused' } as const;

/**
 * The keys of the roll, heard only while the list has the focus: arrows move, P, A and G mark and go on to the next row,
 * T opens the times, / searches. Z takes back: the mark just set, wherever the focus has gone on to, else the row's own.
 * A key held down marks once. The letters can be switched off (WCAG 2.1.4).
 */
export function useRollKeys(list: RefObject<HTMLUListElement | null>, options: RollKeysOptions) {
  const { count, onMark, onTimes, onSearch } = options;
  const [current, setCurrent] = useState(0);
  const [justMarked, setJustMarked] = useState<number | null>(null);
  const [isOn, setOn] = useState(() => localStorage.getItem(SWITCH) !== 'off');

  const goTo = (index: number) => {
    setCurrent(index);
    setJustMarked(null);
  };
  const moveTo = (index: number) => {
    const row = Math.min(Math.max(index, 0), count - 1);
    goTo(row);
    const button = list.current
      ?.querySelectorAll('fieldset')
      [row]?.querySelector<HTMLButtonElement>('button[aria-pressed]');
    button?.focus();
  };
  // The next row has the focus before a dialog can open, so the dialog gives it back there.
  const mark = (kind: (typeof MARKS)[keyof typeof MARKS]) => {
    onMark(current, kind);
    moveTo(current + 1);
    setJustMarked(current);
  };
  const takeBack = () => {
    const index = justMarked ?? current;
    onMark(index, 'unset');
    moveTo(index);
  };
  const letters: Record<string, () => void> = {
    p: () => mark(MARKS.p),
    a: () => mark(MARKS.a),
    g: () => mark(MARKS.g),
    z: takeBack,
    t: () => onTimes(current),
    '/': onSearch,
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const isLetter = event.key.length === 1;
    const act = {
      ArrowDown: () => moveTo(current + 1),
      ArrowUp: () => moveTo(current - 1),
      ...(isOn ? letters : {}),
    }[isLetter ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    if (!(isLetter && event.repeat)) act();
  });
  useEffect(() => {
    const element = list.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [list]);

  const switchKeys = (on: boolean) => {
    localStorage.setItem(SWITCH, on ? 'on' : 'off');
    setOn(on);
  };
  return { setCurrent: goTo, isOn, setOn: switchKeys };
}

/** Whether a key pressed now would have marked somebody. */
export const isMarkKey = (key: string) => key.toLowerCase() in MARKS;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
