import { type ReactNode, useId } from 'react';

interface SelfCheckBoxProps {
  title: string;
  state: ReactNode;
  children: ReactNode;
}

/** One practice question inside a lesson, framed so that the text around it stays text. */
export function SelfCheckBox({ title, state, children }: SelfCheckBoxProps) {
  const headingId = useId();
  return (
    <section className="self-check-box" aria-labelledby={headingId}>
      <div className="list-row">
        <h3 id={headingId}>{title}</h3>
        {state}
      </div>
      {children}
    </section>
  );
}
