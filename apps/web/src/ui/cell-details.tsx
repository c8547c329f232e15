import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

interface CellDetailsProps {
  /** What the cell says closed: a number, a word. */
  title: string;
  /** What opening it shows, for who does not see the cell: "i punti della domanda n. 3". */
  of: string;
  children: ReactNode;
}

/** A value in a table that opens to what it is made of, in its own cell. */
export function CellDetails({ title, of, children }: CellDetailsProps) {
  return (
    <details className="cell-details">
      <summary>
        {title}
        <VisuallyHidden>{`: mostra ${of}`}</VisuallyHidden>
      </summary>
      {children}
    </details>
  );
}
