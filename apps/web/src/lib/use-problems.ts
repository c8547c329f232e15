import { useState } from 'react';
import type { FieldProblem } from '../ui/error-summary';

interface Tried {
  readonly problems: readonly FieldProblem[];
  /** Failed tries so far: the same problems found again are announced again. */
  readonly attempt: number;
}

/** What a form was last found to lack (A11): `show` after each failed try, `clear` when it is sent, `errorOf` beside a field. */
export function useProblems() {
  const [tried, setTried] = useState<Tried>({ problems: [], attempt: 0 });
  return {
    ...tried,
    show: (problems: readonly FieldProblem[]) =>
      setTried(({ attempt }) => ({ problems, attempt: attempt + 1 })),
    clear: () => setTried(({ attempt }) => ({ problems: [], attempt })),
    errorOf: (id: string) => tried.problems.find(({ fieldId }) => fieldId === id)?.message,
  };
}
