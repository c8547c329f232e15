import type { ContentProblem } from '@lumit/content/domain';
import type { ImportedAs, ImportTouch } from '@lumit/shared';
import { type EditChoices, EditSheet, type ImportEdit } from './edit-sheet';

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

  private readonly desks = new Map<string, EditSheet>();

  constructor(private readonly choices: EditChoices = new Map()) {}

  /** Where edits of one programme are brought: two programmes may use the same codes. */
  deskOf(programme: string): EditSheet {
    const desk = this.desks.get(programme) ?? new EditSheet(this.choices, programme);
    this.desks.set(programme, desk);
    return desk;
  }

  get edits(): ImportEdit[] {
    return [...this.desks.values()].flatMap(({ edits }) => edits);
  }

  /** Choices that fitted no edit: what they were made of has changed since, or they were carried out before. */
  get unusedChoices(): string[] {
    const used = new Set([...this.desks.values()].flatMap((desk) => [...desk.used]));
    return [...this.choices.keys()].filter((code) => !used.has(code));
  }

  /** What the files name that somebody made elsewhere. */
  get problems(): ContentProblem[] {
    return [...this.desks.values()].flatMap(({ problems }) => problems);
  }

  touch(touch: ImportTouch): void {
    this.touches.push(touch);
  }

  get report(): ImportReport {
    return this.lists;
  }
}
