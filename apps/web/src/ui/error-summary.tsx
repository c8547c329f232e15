import { useEffect, useRef } from 'react';

export interface FieldProblem {
  /** The `id` of the field; empty for what belongs to no field. */
  fieldId?: string;
  message: string;
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  /** Changes with each failed try, so that the same errors are announced again. */
  attempt?: number;
}

/** Stands above the h1 after a failed form: every problem with a link to its field, and the focus (A11). */
export function ErrorSummary({ problems, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const count = problems.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count, attempt]);
  if (count === 0) return null;
  return (
    <div ref={box} className="alert alert-danger" role="alert" tabIndex={-1}>
      <h2>Controlla questi punti</h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId}${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
