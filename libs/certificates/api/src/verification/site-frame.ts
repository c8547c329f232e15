import {
  contactLines,
  EU_WORDS,
  logoAddress,
  membersOf,
  SITE,
  type SiteFacts,
  type SiteLogo,
} from '@lumit/shared';
import { html, type Html } from './html';
import type { Language } from './words';

export interface FrameParts {
  readonly language: Language;
  readonly title: string;
  readonly styleSheets: readonly string[];
  readonly site: SiteFacts;
  readonly main: Html;
}

/** The page around the content: head, header and footer as everywhere on the site, without any script that it needs. */
export function siteFrame({ language, title, styleSheets, site, main }: FrameParts): string {
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#0066cc" />
        <link rel="icon" href="data:," />
        <title>${title} | ${SITE.brand}</title>
        ${styleSheets.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <script type="module" src="/verifica/confronta-pdf.js"></script>
      </head>
      <body>
        <div class="site">
          <div class="skiplinks">
            <a class="visually-hidden-focusable" href="#contenuto"
              >${language === 'it' ? 'Vai al contenuto' : 'Skip to content'}</a
            >
          </div>
          ${header(site)}
          <main id="contenuto" tabindex="-1"><div class="container">${main}</div></main>
          ${footer(site)}
        </div>
      </body>
    </html> `;
  return page.markup;
}

function header({ name, website, logo }: SiteFacts): Html {
  return html`<header class="it-header-wrapper" lang="it">
    <div class="it-header-slim-wrapper">
      <div class="container">
        <div class="it-header-slim-wrapper-content">
          ${
            website
              ? html`<a class="navbar-brand" href="${website}">${name}</a>`
              : html`<span class="navbar-brand">${name}</span>`
          }
          <div class="it-header-slim-right-zone">
            <a class="header-action filled" href="/accedi">Accedi</a>
          </div>
        </div>
      </div>
    </div>
    <div class="it-nav-wrapper">
      <div class="it-header-center-wrapper it-small-header">
        <div class="container">
          <div class="it-header-center-content-wrapper">
            ${logo ? html`<div class="site-logo">${picture(logo, '')}</div>` : null}
            <div class="it-brand-wrapper">
              <a href="/"
                ><div class="it-brand-text">
                  <div class="it-brand-title">${SITE.brand}</div>
                  <div class="it-brand-tagline">${SITE.tagline}</div>
                </div></a
              >
            </div>
          </div>
        </div>
      </div>
    </div>
  </header>`;
}

function footer(site: SiteFacts): Html {
  return html`<footer class="it-footer" lang="it">
    ${strip(site)}
    <div class="it-footer-main">
      <div class="container">
        <div class="row">
          <div class="col-12 col-md-6">
            <h2>Serve aiuto?</h2>
            <p>
              ${
                site.email
                  ? html`Per gli attestati scrivi alla Segreteria:
                      <a href="mailto:${site.email}">${site.email}</a>`
                  : html`Per gli attestati rivolgiti alla Segreteria del corso.`
              }
            </p>
          </div>
          ${site.name === null ? null : body(site)}
        </div>
      </div>
    </div>
    <div class="it-footer-small-prints">
      <div class="container">
        <ul>
          <li><a href="/accessibilita">Accessibilità</a></li>
          <li><a href="/accessibilita#segnala">Segnala un problema di accessibilità</a></li>
          <li><a href="/privacy">Privacy</a></li>
          <li><a href="/note-legali">Note legali</a></li>
          <li><a href="/verifica">Verifica un attestato</a></li>
          <li><a href="${SITE.sourceCode}">Codice sorgente</a></li>
        </ul>
      </div>
    </div>
  </footer>`;
}

/** Nothing where nobody is named. */
function strip(site: SiteFacts): Html | null {
  const { euEmblem, partners } = site;
  if (!euEmblem && partners.length === 0) return null;
  return html`<div class="logo-strip">
    <div class="container">
      <ul aria-label="Chi finanzia e chi realizza il corso">
        ${euEmblem ? html`<li class="eu-mark">${emblem()}<span>${EU_WORDS}</span></li>` : null}
        ${membersOf(site).map(({ name, logo }) => html`<li>${logo ? picture(logo, name) : name}</li>`)}
      </ul>
    </div>
  </div>`;
}

const picture = (logo: SiteLogo, alt: string): Html =>
  html`<img
    class="logo-picture"
    src="${logoAddress(logo)}"
    width="${logo.width}"
    height="${logo.height}"
    alt="${alt}"
    loading="lazy"
  />`;

function body(site: SiteFacts): Html {
  const lines = contactLines(site).map(
    ({ label, value, href }) => html`<br />${label}: <a href="${href}">${value}</a>`,
  );
  return html`<div class="col-12 col-md-6">
    <h2>${site.name}</h2>
    <p>${site.address}${lines}</p>
  </div>`;
}

/** The European emblem: twelve upright stars on a circle of a third of the height. */
function emblem(): Html {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 === 0 ? 30 : 11.46;
    const angle = (corner * Math.PI) / 5;
    return `${(Math.sin(angle) * reach).toFixed(2)},${(-Math.cos(angle) * reach).toFixed(2)}`;
  }).join(' ');
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6;
    const [x, y] = [(405 + 180 * Math.sin(angle)).toFixed(1), (270 - 180 * Math.cos(angle)).toFixed(1)];
    return html`<polygon points="${corners}" fill="#fc0" transform="translate(${x} ${y})" />`;
  });
  return html`<svg viewBox="0 0 810 540" role="img" aria-label="Emblema dell’Unione europea">
    <rect width="810" height="540" fill="#039" />
    ${stars}
  </svg>`;
}
