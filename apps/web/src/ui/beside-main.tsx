import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const SLOT = 'accanto';

/** Where a page may put its contents list: before `main`, so that a screen reader's jump to the content passes it by. */
export function BesideMainSlot() {
  return <div id={SLOT} className="beside-main" />;
}

/** Puts its children into the slot beside the page's main content. */
export function BesideMain({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setSlot(document.getElementById(SLOT)), []);
  return slot ? createPortal(children, slot) : null;
}
