/**
 * One change of the files that reaches what people did: their results, progress or notes. An import that holds any waits until
 * somebody confirms the list.
 */
export interface ImportTouch {
  /** As in the report: `test test-m3`, `lezione 3.1`. */
  readonly what: string;
  /** What changes, in Italian, for the operator: `soglia da 60 % a 70 %`. */
  readonly change: string;
  /** How many people have something there. */
  readonly people: number;
}

/** What an import did with one thing of the files. */
export type ImportedAs = 'added' | 'changed' | 'unchanged';

/** What became of one thing in the files; `name` is its code. */
export interface ImportedLine {
  readonly name: string;
  readonly as: ImportedAs | 'withdrawn';
}
