import { type MouseEvent, useEffect, useRef } from 'react';

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
          <li key={`${fieldId}${message}`}>
            {fieldId ? <FieldLink fieldId={fieldId}>{message}</FieldLink> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Goes to the field itself; of a group, to its first choice. */
function FieldLink({ fieldId, children }: { fieldId: string; children: string }) {
  const goToField = (event: MouseEvent) => {
    const target = document.getElementById(fieldId);
    const control = target?.matches('fieldset')
      ? target.querySelector<HTMLElement>('input, select, textarea')
      : target;
    if (!control) return;
    event.preventDefault();
    control.focus();
  };
  return (
    <a href={`#${fieldId}`} onClick={goToField}>
      {children}
    </a>
  );
}
