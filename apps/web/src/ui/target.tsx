import type { ReactNode } from 'react';

/** A place on the page that an address can name after #. */
export function Target({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="target">
      {children}
    </div>
  );
}
