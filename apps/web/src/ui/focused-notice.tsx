import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon';

interface FocusedNoticeProps {
  kind: 'success' | 'info';
  title: string;
  children: ReactNode;
}

/** The answer to something just asked: icon, word and text, and the focus goes to it. */
export function FocusedNotice({ kind, title, children }: FocusedNoticeProps) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={`alert alert-${kind} focused-notice`}>
      <p className="fw-semibold" tabIndex={-1} ref={heading}>
        <Icon name={kind === 'success' ? 'it-check-circle' : 'it-info-circle'} size="sm" /> {title}
      </p>
      {children}
    </div>
  );
}
