import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { PresenceKind } from '@lumit/attendance/domain';

interface RollKeysOptions {
  /** Rows in the list. */
  count: number;
  onPresent: (index: number) => void;
  onOther: (index: number, kind: Exclude<PresenceKind, 'present' | 'exempt'>) => void;
  onTimes: (index: number) => void;
  onSearch: () => void;
}

const SWITCH = 'lumit.roll.keys';

/**
 * The keys of the roll, heard only while the list has the focus: arrows move, P and A and G mark, T opens the times,
 * Z takes back, / searches. After P the next row has the focus. The letters can be switched off (WCAG 2.1.4).
 */
export function useRollKeys(list: RefObject<HTMLUListElement | null>, options: RollKeysOptions) {
  const { count, onPresent, onOther, onTimes, onSearch } = options;
  const [current, setCurrent] = useState(0);
  const [isOn, setOn] = useState(() => localStorage.getItem(SWITCH) !== 'off');

  const moveTo = (index: number) => {
    const row = Math.min(Math.max(index, 0), count - 1);
    setCurrent(row);
    const button = list.current
      ?.querySelectorAll('fieldset')
      [row]?.querySelector<HTMLButtonElement>('button[aria-pressed]');
    button?.focus();
  };
  const letters: Record<string, () => void> = {
    p: () => {
      onPresent(current);
      moveTo(current + 1);
    },
    a: () => onOther(current, 'absent'),
    g: () => onOther(current, 'excused'),
    z: () => onOther(current, 'unset'),
    t: () => onTimes(current),
    '/': onSearch,
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = {
      ArrowDown: () => moveTo(current + 1),
      ArrowUp: () => moveTo(current - 1),
      ...(isOn ? letters : {}),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
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
  return { setCurrent, isOn, setOn: switchKeys };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
