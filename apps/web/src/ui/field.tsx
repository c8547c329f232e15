import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

/** What a control needs so that label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: string;
  /** Format or purpose, always visible: "Per esempio 24/11/2026". */
  hint?: ReactNode;
  /** The same words as in the error summary. */
  error?: string | undefined;
  /** Adds "(facoltativo)" to the label: required fields carry no mark. */
  optional?: boolean;
  /** For the link of the error summary; else a made-up one. */
  id?: string;
}

/** Label, hint, error and one control, wired together. Text, password and select fields are made of it. */
export function Field({
  label,
  hint,
  error,
  optional,
  id,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const made = useId();
  const fieldId = id ?? made;
  const hintId = hint ? `${fieldId}-hint` : undefined;
  const errorId = error ? `${fieldId}-error` : undefined;
  return (
    <div className={classNames('field', error && 'field-invalid')}>
      <label htmlFor={fieldId}>
        {label}
        {optional ? ' (facoltativo)' : null}
      </label>
      {hint ? (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <FieldError id={errorId} error={error} />
      {children({
        id: fieldId,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}

/** The sentence beside a field that says what to change. */
export function FieldError({ id, error }: { id: string | undefined; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field-error" id={id}>
      <Icon name="it-close-circle" size="sm" />
      <span>
        <VisuallyHidden>Errore: </VisuallyHidden>
        {error}
      </span>
    </p>
  );
}
