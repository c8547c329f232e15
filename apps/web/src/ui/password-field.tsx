import { type InputHTMLAttributes, type Ref, useState } from 'react';
import { Button } from './button';
import { Field, type FieldProps } from './field';

interface PasswordFieldProps
  extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'className' | 'style'> {
  ref?: Ref<HTMLInputElement>;
}

/** A password that may be pasted, filled by a manager, and looked at. */
export function PasswordField({ label, hint, error, optional, id, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <div className="password-row">
          <input
            className="form-control"
            type={shown ? 'text' : 'password'}
            autoCapitalize="none"
            spellCheck={false}
            {...input}
            {...control}
          />
          <Button kind="secondary" aria-pressed={shown} onClick={() => setShown(!shown)}>
            Mostra password
          </Button>
        </div>
      )}
    </Field>
  );
}
