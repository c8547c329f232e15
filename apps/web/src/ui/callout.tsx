import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-names';

interface CalloutProps {
  /** `note` for what is new, plain for a norm, `warning` for what is to be checked. */
  kind?: 'plain' | 'note' | 'warning' | 'danger' | 'success';
  title: string;
  /** The level of the heading in this page's outline. */
  level?: 2 | 3 | 4;
  icon?: IconName;
  children: ReactNode;
}

/** A framed remark inside a text: a norm, something new, something to check. */
export function Callout({
  kind = 'plain',
  title,
  level = 3,
  icon = 'it-info-circle',
  children,
}: CalloutProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={kind === 'plain' ? 'callout' : `callout ${kind}`}>
      <div className="callout-inner">
        <Heading className="callout-title">
          <Icon name={icon} />
          <span className="text">{title}</span>
        </Heading>
        {children}
      </div>
    </div>
  );
}
