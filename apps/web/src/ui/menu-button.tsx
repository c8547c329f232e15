import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { Icon } from './icon';
import type { IconName } from './icon-names';

interface MenuButtonProps {
  /** The button's words. */
  label: string;
  /** What a screen reader hears instead of the bare words: "Menu di Anna Bianchi". */
  name: string;
  icon: IconName;
  /** First line of the menu: who, where. */
  note?: ReactNode;
  /** `<li>` elements with links or buttons. */
  children: ReactNode;
}

/** A button of the header's slim band that opens a small menu; the platform closes it on Esc and on a press outside. */
export function MenuButton({ label, name, icon, note, children }: MenuButtonProps) {
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  // A link inside changes the page, not the document: the platform would leave the menu open.
  useEffect(() => menu.current?.hidePopover?.(), [key]);
  return (
    <>
      <button type="button" className="header-action filled" popoverTarget={menuId} aria-label={name}>
        <Icon name={icon} size="sm" />
        <span className="header-action-name">{label}</span>
        <Icon name="it-expand" size="sm" />
      </button>
      <div ref={menu} id={menuId} popover="auto" className="menu-popover">
        {note ? <div className="menu-note">{note}</div> : null}
        <ul>{children}</ul>
      </div>
    </>
  );
}
