import { footLines, SITE, type SiteFacts } from '@lumit/shared';
import { MAIL_STYLES } from './mail-styles';

/** What a message says; the layout is the same for all (600 px, one column, text twin of equal content). */
export interface MailContent {
  /** At most 60 characters, fact first, no other person's name. */
  readonly subject: string;
  /** "Buongiorno {greetingName},"; null where nobody has said a name yet. */
  readonly greetingName: string | null;
  /** One line: why this message. */
  readonly reason: string;
  readonly facts: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  /** The one thing to do. */
  readonly action?: { readonly label: string; readonly url: string };
  /** "Ricevi questa email perché …" */
  readonly why: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Makes both bodies. The name of who sends comes first, the ways to reach them last (A14). Names and titles are data: line
 * breaks fold to spaces, markup is escaped.
 */
export function composeMail(content: MailContent, sender: SiteFacts): ComposedMail {
  return { subject: oneLine(content.subject), text: textOf(content, sender), html: htmlOf(content, sender) };
}

const nameOf = ({ name }: SiteFacts) => name ?? SITE.brand;

const greetingOf = ({ greetingName }: MailContent) =>
  greetingName === null ? 'Buongiorno,' : `Buongiorno ${oneLine(greetingName)},`;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const escape = (text: string) =>
  oneLine(text).replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  );

function textOf(c: MailContent, sender: SiteFacts): string {
  const facts = c.facts.map((f) => `${oneLine(f.label)}: ${oneLine(f.value)}`);
  const action = c.action ? [`${oneLine(c.action.label)}:`, c.action.url, ''] : [];
  return [
    oneLine(nameOf(sender)),
    '',
    greetingOf(c),
    '',
    oneLine(c.reason),
    '',
    ...facts,
    '',
    ...action,
    oneLine(c.why),
    '',
    ...footLines(sender).map(oneLine),
    '',
  ].join('\n');
}

function htmlOf(c: MailContent, sender: SiteFacts): string {
  const styles = MAIL_STYLES;
  const paragraph = (inner: string) => `<p style="${styles.paragraph}">${inner}</p>`;
  const facts = c.facts.map((f) => `<strong>${escape(f.label)}:</strong> ${escape(f.value)}`).join('<br>');
  const action = c.action
    ? paragraph(`<a href="${escape(c.action.url)}" style="${styles.button}">${escape(c.action.label)}</a>`) +
      paragraph(`<span style="${styles.address}">${escape(c.action.url)}</span>`)
    : '';
  const inner = [
    paragraph(`<strong>${escape(nameOf(sender))}</strong>`),
    paragraph(escape(greetingOf(c))),
    paragraph(escape(c.reason)),
    facts && paragraph(facts),
    action,
    `<p style="${styles.why}">${escape(c.why)}</p>`,
    `<p style="${styles.why}">${footLines(sender).map(escape).join('<br>')}</p>`,
  ].join('');
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${escape(c.subject)}</title></head><body style="${styles.page}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="${styles.column}">${inner}</td></tr></table></body></html>`;
}
