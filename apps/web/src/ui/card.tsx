import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from './class-names';

interface CardProps {
  title: ReactNode;
  /** The level of the heading in this page's outline. */
  level?: 2 | 3 | 4;
  /** Makes the title the card's one link. */
  to?: string;
  /** Soft shadow: only on home pages. */
  raised?: boolean;
  children?: ReactNode;
  /** Buttons or facts at the foot. */
  footer?: ReactNode;
}

/** A framed thing with a title, at most one link (the title) and a foot. */
export function Card({ title, level = 2, to, raised = false, children, footer }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={classNames('it-card rounded border', raised && 'shadow-sm')}>
      <Heading className="it-card-title">{to ? <Link to={to}>{title}</Link> : title}</Heading>
      <div className="it-card-body">{children}</div>
      {footer ? <footer className="it-card-related">{footer}</footer> : null}
    </article>
  );
}

/** Cards beside each other, as many in a row as fit. Children are `<li>`. */
export function CardList({ children }: { children: ReactNode }) {
  return <ul className="card-list">{children}</ul>;
}
