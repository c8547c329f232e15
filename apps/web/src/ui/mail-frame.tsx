/**
 * The HTML of an e-mail in a frame without scripts, forms or links that could act on this page.
 * The site's content policy holds inside too: nothing is fetched from elsewhere.
 */
export function MailFrame({ title, html }: { title: string; html: string }) {
  return <iframe className="mail-frame" title={title} sandbox="" srcDoc={html} />;
}

/** The text twin of an e-mail, line by line as it was sent. */
export function MailText({ children }: { children: string }) {
  return <pre className="mail-text">{children}</pre>;
}
