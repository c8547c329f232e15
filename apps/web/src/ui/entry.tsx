import { type ReactNode, useId } from 'react';

interface EntryProps {
  /** For addresses that lead here. */
  id: string;
  title: ReactNode;
  children: ReactNode;
}

/** One of many things explained under each other: a term, an act. */
export function Entry({ id, title, children }: EntryProps) {
  const heading = useId();
  return (
    <article id={id} className="entry" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </article>
  );
}
