import { type ReactNode, useId, useRef, useState } from 'react';
import { Link, NavLink } from 'react-router';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useEscape } from './use-escape';

export interface MenuItem {
  label: string;
  to: string;
  /** Current only on this very page, not on those below it. */
  exact?: boolean;
}

interface SiteHeaderProps {
  /** The body that runs the site and its own site; null where nobody has said. */
  body: string | null;
  bodyUrl: string | null;
  /** The body's own logo: its name stands above. */
  logo: ReactNode;
  brand: string;
  tagline: string;
  homeAddress: string;
  /** At most five. */
  menu: readonly MenuItem[];
  /** Right of the slim band: sign-in link or the person's menu. */
  personal: ReactNode;
  /** Right of the centre band. */
  tools?: ReactNode;
}

/** Skip links and the three bands of Italian public sites: slim, centre, navigation. Not sticky. */
export function SiteHeader({
  body,
  bodyUrl,
  logo,
  brand,
  tagline,
  homeAddress,
  menu,
  personal,
  tools,
}: SiteHeaderProps) {
  const [isOpen, setOpen] = useState(false);
  const menuId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  useEscape(isOpen ? () => document.body : () => null, close);
  return (
    <>
      <div className="skiplinks">
        <a className="visually-hidden-focusable" href="#contenuto">
          Vai al contenuto
        </a>
        {menu.length > 0 ? (
          <a className="visually-hidden-focusable" href={`#${menuId}`} onClick={() => setOpen(true)}>
            Vai al menu
          </a>
        ) : null}
      </div>
      <header className="it-header-wrapper">
        <div className="it-header-slim-wrapper">
          <div className="container">
            <div className="it-header-slim-wrapper-content">
              {bodyUrl ? (
                <a className="navbar-brand" href={bodyUrl}>
                  {body}
                </a>
              ) : (
                <span className="navbar-brand">{body}</span>
              )}
              <div className="it-header-slim-right-zone">{personal}</div>
            </div>
          </div>
        </div>
        <div className="it-nav-wrapper">
          <div className="it-header-center-wrapper it-small-header">
            <div className="container">
              <div className="it-header-center-content-wrapper">
                {menu.length > 0 ? (
                  <button
                    ref={toggle}
                    type="button"
                    className="header-action menu-toggle"
                    aria-expanded={isOpen}
                    aria-controls={menuId}
                    onClick={() => setOpen(!isOpen)}
                  >
                    <Icon name={isOpen ? 'it-close' : 'it-burger'} />
                    Menu
                  </button>
                ) : null}
                {logo ? <div className="site-logo">{logo}</div> : null}
                <div className="it-brand-wrapper">
                  <Link to={homeAddress}>
                    <div className="it-brand-text">
                      <div className="it-brand-title">{brand}</div>
                      <div className="it-brand-tagline">{tagline}</div>
                    </div>
                  </Link>
                </div>
                <div className="it-right-zone">{tools}</div>
              </div>
            </div>
          </div>
          {menu.length > 0 ? (
            <nav
              id={menuId}
              className={classNames('site-menu', isOpen && 'open')}
              aria-label="Principale"
              tabIndex={-1}
            >
              <div className="container">
                <ul>
                  {menu.map(({ label, to, exact }) => (
                    <li key={to}>
                      <NavLink to={to} end={exact} onClick={() => setOpen(false)}>
                        {label}
                      </NavLink>
                    </li>
                  ))}
                </ul>
              </div>
            </nav>
          ) : null}
        </div>
      </header>
    </>
  );
}
