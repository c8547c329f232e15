import { Link } from 'react-router';

interface LinkRowProps {
  /** Names the row for screen readers and, unless `hidden`, for everybody. */
  title: string;
  titleHidden?: boolean;
  links: readonly { readonly to: string; readonly label: string; readonly current?: boolean }[];
}

/** A short list of pages side by side, wrapping on a phone. */
export function LinkRow({ title, titleHidden = false, links }: LinkRowProps) {
  return (
    <nav className="link-row" aria-label={title}>
      {titleHidden ? null : <p>{title}</p>}
      <ul>
        {links.map(({ to, label, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
