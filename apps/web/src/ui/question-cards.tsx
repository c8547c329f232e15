import type { ReactNode, Ref } from 'react';

/** Framed questions under each other; children are `QuestionCard`. */
export function QuestionCards({ children, ref }: { children: ReactNode; ref?: Ref<HTMLOListElement> }) {
  return (
    <ol ref={ref} className="question-cards">
      {children}
    </ol>
  );
}

/** One of them. It can take the focus from the one before: "Domanda 2 di 4". */
export function QuestionCard({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li tabIndex={-1} aria-label={label}>
      {children}
    </li>
  );
}
