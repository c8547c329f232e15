/** Something wrong in the content files. An error stops the import; a warning is only told, an info is worth a look. `line` counts from 1. */
export interface ContentProblem {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** One Italian sentence for the author. */
  readonly reason: string;
}

/** By file, then line, then words: the same content always gives the same list. */
export function sortProblems(problems: readonly ContentProblem[]): ContentProblem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.reason, b.reason),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
