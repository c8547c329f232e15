import type { InputHTMLAttributes, Ref } from 'react';
import { Field, type FieldProps } from './field';

interface FileFieldProps
  extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'style' | 'type'> {
  ref?: Ref<HTMLInputElement>;
}

/** One file of the device, by the browser's own chooser. */
export function FileField({ label, hint, error, optional, id, ...input }: FileFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => <input type="file" className="form-control" {...input} {...control} />}
    </Field>
  );
}
