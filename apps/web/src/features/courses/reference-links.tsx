import { Fragment } from 'react';
import { OutsideLink } from '../../ui/outside-link';

interface ReferenceLinksProps {
  references: readonly { readonly ref: string; readonly citation: string; readonly href: string }[];
}

/** "Riferimenti: art. 5 TUI, …", each opening where the law is published. */
export function ReferenceLinks({ references }: ReferenceLinksProps) {
  if (references.length === 0) return null;
  return (
    <p>
      {references.length === 1 ? 'Riferimento' : 'Riferimenti'}:{' '}
      {references.map(({ ref, citation, href }, place) => (
        <Fragment key={ref}>
          {place > 0 ? ', ' : null}
          <OutsideLink to={href}>{citation}</OutsideLink>
        </Fragment>
      ))}
    </p>
  );
}
