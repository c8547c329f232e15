import sprite from 'virtual:icons.svg';
import type { IconName } from './icon-names';

interface IconProps {
  name: IconName;
  /** `sm` is 16 px, the default 24 px. */
  size?: 'sm' | 'md';
  /** Only where no words stand beside it. */
  label?: string;
}

/** An icon of the sprite in the colour of the text around it; without `label` it is decoration and stays silent. */
export function Icon({ name, size = 'md', label }: IconProps) {
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={size === 'sm' ? 'icon icon-sm' : 'icon'} focusable="false" {...naming}>
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
