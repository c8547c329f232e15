import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EuEmblem } from './eu-emblem';

export interface FooterLink {
  label: ReactNode;
  to: string;
  /** A page the server writes, or another site. */
  external?: boolean;
}

interface SiteFooterProps {
  body: string;
  address: string;
  email: string;
  pec: string;
  phone: string;
  help: ReactNode;
  /** After the EU emblem, in their set order. */
  partners: readonly string[];
  links: readonly FooterLink[];
}

/** Logo strip on white (EU emblem first), the body's contacts, and the links the law asks for. */
export function SiteFooter({ body, address, email, pec, phone, help, partners, links }: SiteFooterProps) {
  return (
    <footer className="it-footer">
      <div className="logo-strip">
        <div className="container">
          <ul aria-label="Chi finanzia e chi realizza il corso">
            <li className="eu-mark">
              <EuEmblem />
              <span>Cofinanziato dall’Unione europea</span>
            </li>
            {partners.map((partner) => (
              <li key={partner}>{partner}</li>
            ))}
          </ul>
        </div>
      </div>
      <div className="it-footer-main">
        <div className="container">
          <div className="row">
            <div className="col-12 col-md-6">
              <h2>Serve aiuto?</h2>
              {help}
            </div>
            <div className="col-12 col-md-6">
              <h2>{body}</h2>
              <p>
                {address}
                <br />
                Email: <a href={`mailto:${email}`}>{email}</a>
                <br />
                PEC: <a href={`mailto:${pec}`}>{pec}</a>
                <br />
                Telefono: <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
              </p>
            </div>
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
