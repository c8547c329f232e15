import { Link } from 'react-router';
import { Icon } from './icon';
import { useIsWide } from './use-media';

export interface Crumb {
  label: string;
  to: string;
}

interface BreadcrumbProps {
  /** The pages above this one, from the top; the page itself is not among them. */
  parents: readonly Crumb[];
  /** This page, in a few words. */
  current: string;
}

/** The way back from the third level on; a phone shows only "Torna a {parent}". */
export function Breadcrumb({ parents, current }: BreadcrumbProps) {
  const isWide = useIsWide();
  const parent = parents.at(-1);
  if (!isWide) return parent ? <GoBack to={parent.to}>{parent.label}</GoBack> : null;
  return (
    <nav className="breadcrumb-container" aria-label="Percorso di navigazione">
      <ol className="breadcrumb">
        {parents.map(({ label, to }) => (
          <li key={to} className="breadcrumb-item">
            <Link to={to}>{label}</Link>
            <span className="separator" aria-hidden="true">
              /
            </span>
          </li>
        ))}
        <li className="breadcrumb-item active" aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  );
}

/** One link back: `children` is the name of the page, "Torna a " stands before it. */
export function GoBack({ to, children }: { to: string; children: string }) {
  return (
    <Link className="go-back" to={to}>
      <Icon name="it-arrow-left" size="sm" />
      Torna a {children}
    </Link>
  );
}
