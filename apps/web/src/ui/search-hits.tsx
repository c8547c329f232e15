import type { ReactNode } from 'react';

/** Results under each other; children are `<li>` with an h3 that is the link. */
export function SearchHits({ children }: { children: ReactNode }) {
  return <ul className="search-hits">{children}</ul>;
}
