import { type ReactNode, useEffect, useRef } from 'react';

interface AlertProps {
  kind: 'success' | 'info' | 'warning' | 'danger';
  title?: string;
  /** Set when it appears after the page was loaded: it is announced and, with `focused`, takes the focus. */
  inserted?: boolean;
  focused?: boolean;
  children?: ReactNode;
}

/** The result of an act on this page, or a problem. Stands above the h1 or above what it is about; never a toast. */
export function Alert({ kind, title, inserted = false, focused = false, children }: AlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  return (
    <div
      ref={box}
      className={`alert alert-${kind}`}
      role={inserted ? 'alert' : undefined}
      tabIndex={focused ? -1 : undefined}
    >
      {title ? <p className="fw-semibold">{title}</p> : null}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
