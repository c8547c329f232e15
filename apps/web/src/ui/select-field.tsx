import type { ReactNode, Ref, SelectHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';

interface SelectFieldProps
  extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'style'> {
  ref?: Ref<HTMLSelectElement>;
  /** The `<option>` elements. */
  children: ReactNode;
}

/** One of a list, by the browser's own list: the base form of matching questions too. */
export function SelectField({ label, hint, error, optional, id, children, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <select className="form-control" {...select} {...control}>
          {children}
        </select>
      )}
    </Field>
  );
}
