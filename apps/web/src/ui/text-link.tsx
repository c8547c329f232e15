import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface TextLinkProps {
  to: string;
  /** What a screen reader hears, when it must say more than the visible words. It begins with them. */
  name?: string;
  children: ReactNode;
}

/** A link in a list of rows, high enough to press. */
export function TextLink({ to, name, children }: TextLinkProps) {
  return (
    <Link to={to} className="text-link" aria-label={name}>
      {children}
    </Link>
  );
}
