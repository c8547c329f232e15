import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon';

interface FocusLayoutProps {
  /** The one way out, top left: "Torna al corso". */
  exit: { label: string; to: string };
  /** Top right: "Serve aiuto?". */
  help: ReactNode;
  children: ReactNode;
}

/** A page without site navigation, for work that must not be left by accident: a test. */
export function FocusLayout({ exit, help, children }: FocusLayoutProps) {
  return (
    <div className="site">
      <div className="skiplinks">
        <a className="visually-hidden-focusable" href="#contenuto">
          Vai al contenuto
        </a>
      </div>
      <header className="focus-bar">
        <div className="container">
          <Link to={exit.to}>
            <Icon name="it-arrow-left" size="sm" />
            {exit.label}
          </Link>
          {help}
        </div>
      </header>
      <main id="contenuto">{children}</main>
    </div>
  );
}
