import { type ReactNode, useId } from 'react';

interface ReviewBoxProps {
  /** For links to it. */
  id: string;
  title: string;
  /** Badge and points, beside the title. */
  state: ReactNode;
  children: ReactNode;
}

/** One marked thing in a row of them, under its own heading. */
export function ReviewBox({ id, title, state, children }: ReviewBoxProps) {
  const headingId = useId();
  return (
    <section className="review-box" id={id} aria-labelledby={headingId} tabIndex={-1}>
      <div className="list-row">
        <h2 id={headingId}>{title}</h2>
        <span>{state}</span>
      </div>
      {children}
    </section>
  );
}

/** A part of it with a small title. */
export function ReviewPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="review-part">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
