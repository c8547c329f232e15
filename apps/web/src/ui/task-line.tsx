import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface TaskLineProps {
  /** How many things wait. */
  count: number;
  /** What waits: "appelli da chiudere". */
  children: ReactNode;
  to: string;
}

/** A number that opens its list. Stands in a `PlainList`. */
export function TaskLine({ count, children, to }: TaskLineProps) {
  return (
    <li>
      <Link to={to} className="task-line">
        <strong className="tabular">{count}</strong> {children}
      </Link>
    </li>
  );
}
