import type { ReactNode } from 'react';

/** Says what will appear here and how to start: "Gli incontri appariranno qui quando…", with at most one action. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="reading stack">
      <p>{children}</p>
      {action ? <div>{action}</div> : null}
    </div>
  );
}
