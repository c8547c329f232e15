import { NavLink } from 'react-router';

interface PageLinksProps {
  /** Names the landmark: what these pages are about. */
  label: string;
  pages: ReadonlyArray<{ readonly to: string; readonly label: string }>;
}

/** The pages of one subject beside each other, under the title of the one that is open. */
export function PageLinks({ label, pages }: PageLinksProps) {
  return (
    <nav className="page-links" aria-label={label}>
      <ul>
        {pages.map((page) => (
          <li key={page.to}>
            <NavLink to={page.to} end>
              {page.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
