import { spellCertificateCode, spellCertificateNumber } from '@lumit/certificates/domain';
import type { SiteFacts } from '@lumit/shared';
import { html, type Html } from './html';
import { siteFrame } from './site-frame';
import type { Verdict, VerifiedCertificate } from './verdict';
import { WORDS, type Language, type Words } from './words';

export interface PageContext {
  readonly language: Language;
  readonly styleSheets: readonly string[];
  /** Who runs the site; who issued a certificate stands in it. */
  readonly site: SiteFacts;
  /** The address of this page without its language. */
  readonly path: string;
  readonly at: Date;
}

/** The page without a code: a field and a button. */
export function entryPage(context: PageContext): string {
  const words = WORDS[context.language];
  return page(
    context,
    words.title,
    html`<p class="reading">${words.lead}</p>
      ${form(words, context.language)}`,
  );
}

/** The page for one code: the verdict is the first sentence after the heading. */
export function verdictPage(context: PageContext, verdict: Verdict): string {
  const words = WORDS[context.language];
  switch (verdict.kind) {
    case 'found':
      return page(context, headingOf(words, verdict.certificate), found(context, verdict.certificate));
    case 'several':
      return page(context, words.several(verdict.certificates.length), choice(context, verdict.certificates));
    case 'not_found':
      return page(
        context,
        `${words.notFound}: ${words.title.toLowerCase()}`,
        html`${box('warning', words.notFound, words.notFoundHelp)}${form(words, context.language)}`,
      );
    case 'too_many':
      return page(
        context,
        words.tooMany,
        box('warning', words.tooMany, words.wait(verdict.retryAfterSeconds)),
      );
  }
}

/** The page when nothing can be said: the database does not answer. */
export function downPage(context: PageContext): string {
  const words = WORDS[context.language];
  return page(context, words.down, box('danger', words.down, words.downHelp));
}

function found(context: PageContext, certificate: VerifiedCertificate): Html {
  const words = WORDS[context.language];
  const { revocation } = certificate;
  const verdict = revocation
    ? box('danger', words.revokedOn(day(words, revocation.at)), null)
    : box('success', words.valid, null);
  return html`${verdict}${facts(words, certificate)}
    <p>${words.checked(day(words, context.at), time(words, context.at))}</p>
    ${compare(words, certificate)}
    <h2>${words.another}</h2>
    ${form(words, context.language)}`;
}

/** One link for each, without names: whoever follows it reads what whoever types that code reads. */
function choice({ language }: PageContext, certificates: readonly VerifiedCertificate[]): Html {
  const words = WORDS[language];
  const query = language === 'it' ? '' : `?lang=${language}`;
  return html`${box('warning', words.several(certificates.length), words.severalHelp)}
    <ul>
      ${certificates.map(
        ({ code, kind, number }) =>
          html`<li class="mb-3">
            <a href="/verifica/${code}${query}"
              >${words.titles[kind]}, ${words.number.toLowerCase()} ${spellCertificateNumber(number)}</a
            ><br />
            <span class="text-break">${spellCertificateCode(code)}</span>
          </li>`,
      )}
    </ul>
    <h2>${words.another}</h2>
    ${form(words, language)}`;
}

function facts(words: Words, certificate: VerifiedCertificate): Html {
  const rows: Array<[string, Html]> = [
    [words.holder, html`<bdi>${certificate.holder}</bdi>`],
    [words.certificate, html`${words.titles[certificate.kind]}`],
    [words.course, html`<span lang="it">${certificate.course}</span>`],
    [words.period, html`${words.from(date(words, certificate.startsOn), date(words, certificate.endsOn))}`],
    [
      words.hours,
      html`${words.hoursOf(hours(words, certificate.attendedSeconds), hours(words, certificate.plannedSeconds))}`,
    ],
    [words.issued, html`${words.issuedBy(date(words, certificate.issuedOn), certificate.issuer)}`],
    [words.number, html`${spellCertificateNumber(certificate.number)}`],
    [words.code, html`<span class="text-break">${spellCertificateCode(certificate.code)}</span>`],
  ];
  if (certificate.revocation)
    rows.push([words.reason, html`${words.reasons[certificate.revocation.reasonClass]}`]);
  return html`<dl class="facts">
    ${rows.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Hidden until its script runs: without JavaScript nothing is missed, because this page is the proof. */
function compare(words: Words, certificate: VerifiedCertificate): Html {
  return html`<div
    class="field"
    id="confronto"
    hidden
    data-sha256="${certificate.pdfSha256}"
    data-same="${words.same}"
    data-different="${words.different}"
    data-unreadable="${words.unreadable}"
  >
    <label for="pdf">${words.compare}</label>
    <p class="field-hint" id="pdf-hint">${words.compareHint}</p>
    <input
      class="form-control"
      type="file"
      id="pdf"
      accept="application/pdf,.pdf"
      aria-describedby="pdf-hint"
    />
    <p class="fw-semibold mt-2" role="status"></p>
  </div>`;
}

function form(words: Words, language: Language): Html {
  const keep = language === 'it' ? null : html`<input type="hidden" name="lang" value="${language}" />`;
  return html`<form action="/verifica" method="get">
    <div class="field">
      <label for="codice">${words.code}</label>
      <p class="field-hint" id="codice-hint">${words.codeHint}</p>
      <input
        class="form-control"
        type="text"
        id="codice"
        name="codice"
        maxlength="500"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="codice-hint"
      />
    </div>
    ${keep}<button class="btn btn-primary" type="submit">${words.submit}</button>
  </form>`;
}

function box(kind: 'success' | 'warning' | 'danger', verdict: string, help: string | null): Html {
  return html`<div class="alert alert-${kind}">
    <p class="h3 mb-0">${verdict}</p>
    ${help === null ? null : html`<p class="mt-2 mb-0">${help}</p>`}
  </div>`;
}

function page(context: PageContext, title: string, main: Html): string {
  const words = WORDS[context.language];
  const other: Language = context.language === 'it' ? 'en' : 'it';
  const link = other === 'it' ? context.path : `${context.path}?lang=en`;
  const body = html`<h1>${words.title}</h1>
    ${main}
    <p class="mt-4"><a href="${link}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></p>`;
  const { language, styleSheets, site } = context;
  return siteFrame({ language, title, styleSheets, site, main: body });
}

/** The verdict comes first in the tab too; the name stays out of the browser's list of tabs. */
const headingOf = (words: Words, certificate: VerifiedCertificate): string =>
  `${certificate.revocation ? words.revoked : words.valid}: ${words.titles[certificate.kind]}`;

/** As on the document, two decimals rounded down, with the separators of the language. */
const hours = (words: Words, seconds: number): string =>
  new Intl.NumberFormat(words.locale, { minimumFractionDigits: 2 }).format(Math.floor(seconds / 36) / 100);
const day = (words: Words, at: Date): string =>
  new Intl.DateTimeFormat(words.locale, {
    timeZone: 'Europe/Rome',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
const time = (words: Words, at: Date): string =>
  new Intl.DateTimeFormat(words.locale, {
    timeZone: 'Europe/Rome',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at);
const date = (words: Words, calendarDay: string): string => day(words, new Date(`${calendarDay}T12:00:00Z`));
