import { contentHash } from '@lumit/platform';
import type { ContentProblem } from '@lumit/content/domain';
import type { EditChoice, EditDesk, EditedThing, FileSide, StandingEdit } from '@lumit/shared';

/** Something that came from a file, was edited in the browser, and differs from its file. It stays as it was edited. */
export interface ImportEdit {
  /** As in the report: `domanda m3-q01`. */
  readonly what: string;
  /** Where the files have it, or had it. */
  readonly path: string | null;
  readonly editedAt: string;
  /** The file since the edit, or since somebody last chose. */
  readonly fileSide: FileSide;
  /** Whether somebody should choose. */
  readonly asks: boolean;
  /** Names this edit over against this content of its file: a choice made by this code of another one does not count. */
  readonly code: string;
}

/** What somebody chose, by the codes that they read. */
export type EditChoices = ReadonlyMap<string, EditChoice>;

/** Gathers edits while an import goes on, each once. */
export class EditSheet implements EditDesk {
  private readonly found = new Map<string, ImportEdit>();
  readonly problems: ContentProblem[] = [];

  /** Codes of choices that fitted something. */
  readonly used = new Set<string>();

  constructor(
    private readonly choices: EditChoices,
    private readonly programme: string,
  ) {}

  get edits(): readonly ImportEdit[] {
    return [...this.found.values()];
  }

  choiceFor(thing: EditedThing): EditChoice | undefined {
    const code = this.codeOf(thing);
    if (this.choices.has(code)) this.used.add(code);
    return this.choices.get(code);
  }

  tell(thing: EditedThing, edit: StandingEdit): void {
    const { what, path } = thing;
    this.found.set(what, { what, path, ...edit, code: this.codeOf(thing) });
  }

  refuse(what: string, path: string): void {
    const reason = `«${what}» esiste già e non viene dai file dei corsi: nel file usa un altro nome`;
    if (this.problems.some((problem) => problem.file === path && problem.reason === reason)) return;
    this.problems.push({ file: path, line: 1, severity: 'error', reason });
  }

  private codeOf({ what, held, hash }: EditedThing): string {
    return contentHash([this.programme, what, held, hash]).slice(0, 8);
  }
}
