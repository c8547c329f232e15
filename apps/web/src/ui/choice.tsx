import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { classNames } from './class-names';
import { FieldError } from './field';

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'type'> {
  type: 'radio' | 'checkbox';
  label: ReactNode;
  hint?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** A radio button or checkbox whose whole box, at least 48 px high, is the target. */
export function Choice({ type, label, hint, ...input }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={type} {...input} />
      <span className="choice-text">
        {label}
        {hint ? <span className="choice-hint">{hint}</span> : null}
      </span>
    </label>
  );
}

interface ChoiceGroupProps {
  /** The question that the choices answer. */
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  /** Short choices stand side by side where there is room. */
  beside?: boolean;
  children: ReactNode;
}

/** Choices that answer one question, as a fieldset. */
export function ChoiceGroup({ legend, hint, error, id, beside = false, children }: ChoiceGroupProps) {
  const made = useId();
  const groupId = id ?? made;
  const hintId = hint ? `${groupId}-hint` : undefined;
  const errorId = error ? `${groupId}-error` : undefined;
  return (
    <fieldset
      id={groupId}
      className={classNames('field', error && 'field-invalid')}
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
    >
      <legend>{legend}</legend>
      {hint ? (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <FieldError id={errorId} error={error} />
      {/* Not right inside the field, whose own label looks otherwise. */}
      <div className={beside ? 'choices-beside' : undefined}>{children}</div>
    </fieldset>
  );
}
