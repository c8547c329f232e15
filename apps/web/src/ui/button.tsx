import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'link';

/** `secondary` is an outline; `link` looks like a link but acts; `danger` is for what cannot be undone. */
export const BUTTON_CLASS: Readonly<Record<ButtonKind, string>> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline-primary',
  danger: 'btn btn-danger',
  link: 'link-button',
};

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  kind?: ButtonKind;
  /** The act is under way: the label stays, a second press does nothing. */
  busy?: boolean;
  icon?: IconName;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button that acts on this page. Never disabled to explain something: say it beside the button instead. */
export function Button({
  kind = 'primary',
  busy = false,
  icon,
  small,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={classNames(BUTTON_CLASS[kind], small && kind !== 'link' && 'btn-sm')}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {busy ? <span className="busy-mark" aria-hidden="true" /> : null}
      {icon && !busy ? <Icon name={icon} size="sm" /> : null} {children}
    </button>
  );
}
