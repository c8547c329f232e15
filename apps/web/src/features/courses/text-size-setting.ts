import { useState } from 'react';
import { useMe } from '../../lib/session';
import { TEXT_SIZES, type TextSize } from '../../ui/text-size';

/** The text size a person chose, kept on this device under their name; 100 until they choose. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const key = `lumit.text-size.${useMe()?.person.id ?? ''}`;
  const [size, setSize] = useState<TextSize>(() => read(key));
  const choose = (next: TextSize) => {
    setSize(next);
    try {
      localStorage.setItem(key, String(next));
    } catch {
      // A browser that stores nothing shows the size until the page is left.
    }
  };
  return [size, choose];
}

function read(key: string): TextSize {
  try {
    const stored = Number(localStorage.getItem(key));
    return TEXT_SIZES.find((size) => size === stored) ?? 100;
  } catch {
    return 100;
  }
}
