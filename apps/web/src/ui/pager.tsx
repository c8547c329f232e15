import { Link } from 'react-router';
import { Icon } from './icon';

interface PagerProps {
  /** What is paged: "Email inviate". */
  label: string;
  /** Counts from 1. */
  page: number;
  pages: number;
  addressOf: (page: number) => string;
}

/** Previous, place, next. The page is in the address, so back and reload keep it. */
export function Pager({ label, page, pages, addressOf }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pagination-wrapper" aria-label={`Pagine: ${label}`}>
      <ul className="pagination">
        {page > 1 ? (
          <li className="page-item">
            <Link className="page-link" to={addressOf(page - 1)}>
              <Icon name="it-chevron-left" />
              Precedente
            </Link>
          </li>
        ) : null}
        <li className="page-item">
          <span className="page-link" aria-current="page">
            Pagina {page} di {pages}
          </span>
        </li>
        {page < pages ? (
          <li className="page-item">
            <Link className="page-link" to={addressOf(page + 1)}>
              Successiva
              <Icon name="it-chevron-right" />
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
