import type { ReactNode } from 'react';

/** A field with a button for it at its end. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
