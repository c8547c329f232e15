import { MAX_SEARCH_LENGTH } from '@lumit/courses/domain';
import { Outlet, useLocation } from 'react-router';
import { EditionSwitch } from './edition-switch';
import { UserMenu } from './features/accounts/user-menu';
import { useIsOnline } from './lib/connection';
import { mayRead, useMe } from './lib/session';
import { SITE } from '@lumit/shared';
import { homeAt, menuAt } from './navigation';
import { BesideMainSlot } from './ui/beside-main';
import { FocusLayout } from './ui/focus-layout';
import { HeaderSearch } from './ui/header-search';
import { OfflineBar } from './ui/offline-bar';
import { SiteFooter, type FooterLink } from './ui/site-footer';
import { SiteHeader } from './ui/site-header';
import { VisuallyHidden } from './ui/visually-hidden';

const FOOTER_LINKS: readonly FooterLink[] = [
  ...(SITE.accessibilityStatement
    ? [
        {
          label: (
            <>
              Dichiarazione di accessibilità<VisuallyHidden> (link esterno su sito AgID)</VisuallyHidden>
            </>
          ),
          to: SITE.accessibilityStatement,
          external: true,
        },
      ]
    : []),
  { label: 'Accessibilità', to: '/accessibilita' },
  { label: 'Segnala un problema di accessibilità', to: '/accessibilita#segnala' },
  { label: 'Privacy', to: '/privacy' },
  { label: 'Note legali', to: '/note-legali' },
  { label: 'Verifica un attestato', to: '/verifica', external: true },
  { label: 'Codice sorgente', to: SITE.sourceCode, external: true },
];

/** Header, page, footer. */
export function SiteLayout() {
  const me = useMe();
  const { pathname } = useLocation();
  const isOnline = useIsOnline();
  return (
    <div className="site">
      <SiteHeader
        body={SITE.body}
        bodyUrl={SITE.bodyUrl}
        brand={SITE.brand}
        tagline={SITE.tagline}
        homeAddress={homeAt(pathname, me)}
        menu={menuAt(pathname, me)}
        personal={<UserMenu me={me} />}
        tools={
          me ? (
            <>
              {mayRead(me) ? <HeaderSearch address="/cerca" maxLength={MAX_SEARCH_LENGTH} /> : null}
              <EditionSwitch me={me} />
            </>
          ) : null
        }
      />
      {isOnline ? null : <OfflineBar />}
      <div className="site-body">
        <BesideMainSlot />
        <main id="contenuto" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <SiteFooter
        body={SITE.body}
        address={SITE.address}
        email={SITE.email}
        pec={SITE.pec}
        phone={SITE.phone}
        partners={SITE.partners}
        links={FOOTER_LINKS}
        help={
          <p>
            Per l’accesso, le iscrizioni e gli attestati scrivi alla Segreteria:{' '}
            <a href={`mailto:${SITE.email}`}>{SITE.email}</a>
          </p>
        }
      />
    </div>
  );
}

/** A test: no site navigation, one way out. */
export function TestLayout() {
  return (
    <FocusLayout
      exit={{ label: 'Torna al corso', to: '/corso' }}
      help={<a href={`mailto:${SITE.email}`}>Serve aiuto?</a>}
    >
      <Outlet />
    </FocusLayout>
  );
}
