import { contactLines, EU_WORDS, logoAddress, membersOf, type SiteFacts } from '@lumit/shared';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EuEmblem } from './eu-emblem';
import { LogoPicture } from './logo-picture';

export interface FooterLink {
  label: ReactNode;
  to: string;
  /** A page the server writes, or another site. */
  external?: boolean;
}

interface SiteFooterProps {
  site: SiteFacts;
  help: ReactNode;
  links: readonly FooterLink[];
}

/** Logo strip on white (EU emblem first), the body's contacts, and the links the law asks for. */
export function SiteFooter({ site, help, links }: SiteFooterProps) {
  return (
    <footer className="it-footer">
      <LogoStrip site={site} />
      <div className="it-footer-main">
        <div className="container">
          <div className="row">
            <div className="col-12 col-md-6">
              <h2>Serve aiuto?</h2>
              {help}
            </div>
            {site.name === null ? null : (
              <div className="col-12 col-md-6">
                <h2>{site.name}</h2>
                <Contacts site={site} />
              </div>
            )}
          </div>
        </div>
      </div>
      <div className="it-footer-small-prints">
        <div className="container">
          <ul>
            {links.map(({ label, to, external }) => (
              <li key={to}>{external ? <a href={to}>{label}</a> : <Link to={to}>{label}</Link>}</li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}

/** Who pays and promotes, the Union first; nothing where nobody is named. */
export function LogoStrip({ site }: { site: SiteFacts }) {
  const { euEmblem, partners } = site;
  if (!euEmblem && partners.length === 0) return null;
  return (
    <div className="logo-strip">
      <div className="container">
        <ul aria-label="Chi finanzia e chi realizza il corso">
          {euEmblem ? (
            <li className="eu-mark">
              <EuEmblem />
              <span>{EU_WORDS}</span>
            </li>
          ) : null}
          {membersOf(site).map(({ name, logo }) => (
            <li key={name}>
              {logo ? <LogoPicture {...logo} address={logoAddress(logo)} alt={name} /> : name}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Address and ways to reach the body, a line each; what is not filled in makes none. */
function Contacts({ site }: { site: SiteFacts }) {
  const lines = contactLines(site);
  if (site.address === null && lines.length === 0) return null;
  return (
    <p>
      {site.address}
      {lines.map(({ label, value, href }, place) => (
        <Fragment key={label}>
          {place > 0 || site.address !== null ? <br /> : null}
          {label}: <a href={href}>{value}</a>
        </Fragment>
      ))}
    </p>
  );
}
