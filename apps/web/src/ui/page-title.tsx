import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

const SITE = 'LUMIT Formazione';

interface PageTitleProps {
  children: string;
  /** What the tab shows when it must differ from the heading, for example with "Errore: " before it. */
  documentTitle?: string;
  /** Larger, for public pages only. */
  display?: boolean;
  /** Stands under the heading as the page's first words. */
  lead?: ReactNode;
}

let isFirstPage = true;

/**
 * The page's only h1. On a change of page it takes the focus and names the tab "{h1} | LUMIT Formazione";
 * the first page of a visit leaves the focus where the browser put it.
 */
export function PageTitle({ children, documentTitle, display = false, lead }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const title = documentTitle ?? children;

  useEffect(() => {
    document.title = `${title} | ${SITE}`;
  }, [title]);

  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, [children, pathname]);

  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={display ? 'display-title' : undefined}>
        {children}
      </h1>
      {lead ? <p className="reading">{lead}</p> : null}
    </>
  );
}
