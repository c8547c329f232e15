import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type BadgeStatus = 'done' | 'progress' | 'attention' | 'error' | 'locked' | 'neutral';

const LOOK: Readonly<Record<BadgeStatus, { colour: string; icon: IconName }>> = {
  done: { colour: 'success', icon: 'it-check-circle' },
  progress: { colour: 'primary', icon: 'it-clock' },
  attention: { colour: 'warning', icon: 'it-warning-circle' },
  error: { colour: 'danger', icon: 'it-close-circle' },
  locked: { colour: 'secondary', icon: 'it-lock' },
  neutral: { colour: 'secondary', icon: 'it-info-circle' },
};

interface BadgeProps {
  status: BadgeStatus;
  /** Another icon than the status's own. */
  icon?: IconName;
  /** An adjective that agrees with the thing: "Fatta", "Da iniziare", "Superato". */
  children: ReactNode;
}

/** State of a thing in icon, colour and word together. Never clickable. */
export function Badge({ status, icon, children }: BadgeProps) {
  const look = LOOK[status];
  return (
    <span className={`badge badge-outline-${look.colour}`}>
      <Icon name={icon ?? look.icon} size="sm" />
      {children}
    </span>
  );
}
