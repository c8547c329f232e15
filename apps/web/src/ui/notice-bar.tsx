import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Across the page as long as it is true: what somebody should know whatever they look at. */
export function NoticeBar({ children }: { children: ReactNode }) {
  return (
    <section className="offline-bar" aria-label="Avviso">
      <div className="container">
        <Icon name="it-info-circle" size="sm" /> {children}
      </div>
    </section>
  );
}
