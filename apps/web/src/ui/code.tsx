import type { ReactNode } from 'react';

/** A code or hash, sign by sign: it may break anywhere rather than push the page sideways. */
export function Code({ children }: { children: ReactNode }) {
  return <span className="code">{children}</span>;
}
