import type { ImportedAs, ImportTouch } from '@lumit/shared';

/** What an import did, by name: `lezione 5.1`, `test test-m5`, `norma tui`. */
export interface ImportReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** No longer in the files: out of the course, kept for what learners did with it. */
  readonly withdrawn: readonly string[];
}

/** Gathers a report while the import goes on. */
export class ReportSheet {
  private readonly lists = {
    added: [] as string[],
    changed: [] as string[],
    unchanged: [] as string[],
    withdrawn: [] as string[],
  };

  note(name: string, as: ImportedAs | 'withdrawn'): void {
    this.lists[as].push(name);
  }

  readonly touches: ImportTouch[] = [];

  touch(touch: ImportTouch): void {
    this.touches.push(touch);
  }

  get report(): ImportReport {
    return this.lists;
  }
}
