import type { ReactNode } from 'react';

interface OutlineLineProps {
  /** The thing itself, usually a link. */
  children: ReactNode;
  /** Time and state at the end of the line. */
  facts: ReactNode;
  /** A sentence below. */
  note?: ReactNode;
}

/** One line of an outline; an `<li>`. */
export function OutlineLine({ children, facts, note }: OutlineLineProps) {
  return (
    <li className="outline-line">
      <span>{children}</span>
      <span className="outline-facts">{facts}</span>
      {note ? <p className="outline-note">{note}</p> : null}
    </li>
  );
}
