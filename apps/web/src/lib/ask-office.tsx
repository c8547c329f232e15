import { useSite } from './site';

interface AskOfficeProps {
  /** Fills in the subject of the message. */
  subject?: string;
}

/** "scrivi alla Segreteria: x@ente.it", inside a sentence; as far as the office has said how to reach it. */
export function AskOffice({ subject }: AskOfficeProps) {
  const { email, phone } = useSite();
  if (email)
    return (
      <>
        scrivi alla Segreteria: <a href={mailTo(email, subject)}>{email}</a>
      </>
    );
  return phone ? `chiama la Segreteria: ${phone}` : 'rivolgiti alla Segreteria';
}

interface OfficeLinkProps extends AskOfficeProps {
  children: string;
}

/** Words that open a message to the office; plain words where it has no address. */
export function OfficeLink({ subject, children }: OfficeLinkProps) {
  const { email } = useSite();
  return email ? <a href={mailTo(email, subject)}>{children}</a> : children;
}

const mailTo = (email: string, subject: string | undefined) =>
  `mailto:${email}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;
