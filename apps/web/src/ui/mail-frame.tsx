/**
 * An e-mail as a page of its own in a frame without scripts, forms or links that could act on this page: the server shows
 * it under a policy that lets the styles of our messages through and fetches nothing.
 */
export function MailFrame({ title, address }: { title: string; address: string }) {
  return <iframe className="mail-frame" title={title} sandbox="" src={address} />;
}

/** The text twin of an e-mail, line by line as it was sent. */
export function MailText({ children }: { children: string }) {
  return <pre className="mail-text">{children}</pre>;
}
