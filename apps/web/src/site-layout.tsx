import { MAX_SEARCH_LENGTH } from '@lumit/courses/domain';
import { Outlet, useLocation } from 'react-router';
import { EditionSwitch } from './edition-switch';
import { UserMenu } from './features/accounts/user-menu';
import { useIsOnline } from './lib/connection';
import { AskOffice, OfficeLink } from './lib/ask-office';
import { mayRead, useMe } from './lib/session';
import { useSite } from './lib/site';
import { logoAddress, SITE, type SiteFacts } from '@lumit/shared';
import { homeAt, menuAt, noticeAt } from './navigation';
import { BesideMainSlot } from './ui/beside-main';
import { FocusLayout } from './ui/focus-layout';
import { NoticeBar } from './ui/notice-bar';
import { HeaderSearch } from './ui/header-search';
import { OfflineBar } from './ui/offline-bar';
import { SiteFooter, type FooterLink } from './ui/site-footer';
import { LogoPicture } from './ui/logo-picture';
import { SiteHeader } from './ui/site-header';
import { VisuallyHidden } from './ui/visually-hidden';

const footerLinks = ({ accessibilityStatement }: SiteFacts): readonly FooterLink[] => [
  ...(accessibilityStatement
    ? [
        {
          label: (
            <>
              Dichiarazione di accessibilità<VisuallyHidden> (link esterno su sito AgID)</VisuallyHidden>
            </>
          ),
          to: accessibilityStatement,
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
  const site = useSite();
  const notice = noticeAt(pathname, me);
  return (
    <div className="site">
      <SiteHeader
        body={site.name}
        bodyUrl={site.website}
        logo={site.logo ? <LogoPicture {...site.logo} address={logoAddress(site.logo)} alt="" /> : null}
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
      {notice ? <NoticeBar>{notice}</NoticeBar> : null}
      <div className="site-body">
        <BesideMainSlot />
        <main id="contenuto" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <SiteFooter
        site={site}
        links={footerLinks(site)}
        help={
          <p>
            Per l’accesso, le iscrizioni e gli attestati <AskOffice />.
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
      help={useSite().email ? <OfficeLink>Serve aiuto?</OfficeLink> : null}
    >
      <Outlet />
    </FocusLayout>
  );
}
