import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

/** A link to another site, in a tab of its own, as it says. */
export function OutsideLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noopener">
      {children}
      <VisuallyHidden> (si apre in una nuova scheda)</VisuallyHidden>
    </a>
  );
}
