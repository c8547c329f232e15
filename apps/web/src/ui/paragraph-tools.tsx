import type { ReactNode } from 'react';

interface OwnNoteProps {
  /** Above: what it is or whose. */
  label?: ReactNode;
  /** The words it is about. */
  quote?: string;
  highlighted?: boolean;
  action?: ReactNode;
  /** What was written. */
  children?: ReactNode;
}

/** Words that a reader wrote about a text, set apart from the text itself. */
export function OwnNote({ label, quote, highlighted, action, children }: OwnNoteProps) {
  return (
    <div className="own-note">
      {label ? <p className="own-note-label">{label}</p> : null}
      {quote ? (
        <blockquote data-highlighted={highlighted || undefined}>
          <p>{quote}</p>
        </blockquote>
      ) : null}
      {children ? <div className="own-note-text">{children}</div> : null}
      {action ? <div className="no-print">{action}</div> : null}
    </div>
  );
}

/** What can be done with the paragraph above. */
export function ParagraphBar({ children }: { children: ReactNode }) {
  return (
    <div className="paragraph-bar no-print" role="group" aria-label="Strumenti del paragrafo">
      {children}
    </div>
  );
}

/** The form of a note, in its frame. */
export function NoteBox({ children }: { children: ReactNode }) {
  return <div className="own-note no-print">{children}</div>;
}
