import type { ReactNode, SyntheticEvent } from 'react';

interface DisclosureProps {
  title: ReactNode;
  /** Makes the title a heading of this level. */
  level?: 2 | 3 | 4;
  /** State or count at the right of the title. */
  aside?: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** A part that opens on press, by the platform's own details. Never one inside another. */
export function Disclosure({ title, level, aside, open, onToggle, children }: DisclosureProps) {
  const Heading = level ? (`h${level}` as const) : 'span';
  const toggled = (event: SyntheticEvent<HTMLDetailsElement>) => onToggle?.(event.currentTarget.open);
  return (
    <details className="disclosure" open={open} onToggle={toggled}>
      <summary>
        <Heading>{title}</Heading>
        {aside}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
