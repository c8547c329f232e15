import type { MouseEventHandler, ReactNode } from 'react';
import { Link } from 'react-router';
import { BUTTON_CLASS, type ButtonKind } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

interface ButtonLinkProps {
  /** A page of this site, or with `external` any address (a file of the API, another site). */
  to: string;
  kind?: ButtonKind;
  icon?: IconName;
  small?: boolean;
  /** Leaves the single-page app: downloads and pages the server writes itself. */
  external?: boolean;
  /** The browser saves the file under this name, or under the server's when true. */
  download?: boolean | string;
  onMouseEnter?: MouseEventHandler;
  children: ReactNode;
}

/** A link that is the page's main way on, so it looks like a button. */
export function ButtonLink({
  to,
  kind = 'primary',
  icon,
  small,
  external,
  download,
  children,
  ...rest
}: ButtonLinkProps) {
  const className = classNames(BUTTON_CLASS[kind], small && kind !== 'link' && 'btn-sm');
  const content = (
    <>
      {icon ? <Icon name={icon} size="sm" /> : null} {children}
    </>
  );
  if (external || download) {
    return (
      <a href={to} className={className} download={download === true ? '' : download} {...rest}>
        {content}
      </a>
    );
  }
  return (
    <Link to={to} className={className} {...rest}>
      {content}
    </Link>
  );
}
