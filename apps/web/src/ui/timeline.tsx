import type { ReactNode } from 'react';

/** Events under each other along a line, in the order given; children are `<TimelineItem>`. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>;
}

interface TimelineItemProps {
  id?: string;
  /** The day, above the title. */
  when: ReactNode;
  title: string;
  children: ReactNode;
}

export function TimelineItem({ id, when, title, children }: TimelineItemProps) {
  return (
    <li id={id}>
      <p className="timeline-when">{when}</p>
      <h2>{title}</h2>
      {children}
    </li>
  );
}
