import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';

interface SideNavProps {
  /** Shown above the links; empty where something else names the list. */
  title: string;
  /** Name of the landmark, where the title alone does not say what the list is. */
  label?: string;
  /** `<SideNavLink>` elements. */
  children: ReactNode;
}

/** A contents list: its title and links under each other. */
export function SideNav({ title, label, children }: SideNavProps) {
  const id = useId();
  return (
    <nav className="side-nav" aria-label={label} aria-labelledby={label ? undefined : id}>
      {title ? (
        <p id={id} className="side-nav-title">
          {title}
        </p>
      ) : null}
      <ul>{children}</ul>
    </nav>
  );
}

interface SideNavLinkProps {
  to: string;
  current?: boolean;
  /** Indents an entry below the one before it. */
  nested?: boolean;
  /** State at the end of the line, in words. */
  note?: ReactNode;
  children: ReactNode;
}

/** One entry; an address that begins with # stays on the page. */
export function SideNavLink({ to, current = false, nested = false, note, children }: SideNavLinkProps) {
  const content = (
    <>
      <span>{children}</span>
      {note ? <span className="side-nav-note">{note}</span> : null}
    </>
  );
  const shared = {
    className: nested ? 'nested' : undefined,
    'aria-current': current ? ('page' as const) : undefined,
  };
  return (
    <li>
      {to.startsWith('#') ? (
        <a href={to} {...shared}>
          {content}
        </a>
      ) : (
        <Link to={to} {...shared}>
          {content}
        </Link>
      )}
    </li>
  );
}
