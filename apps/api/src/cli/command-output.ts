/** Exit codes, the same for every command. */
export const EXIT = { done: 0, failed: 1, usage: 2, problemsFound: 3 } as const;

export interface Output {
  /** For a person; silent with --json. */
  say(text: string): void;
  /** For a program; silent without --json. */
  result(value: unknown): void;
  /** Asks the person at the terminal; null where no answer came. Absent where nobody sits: in a script, with --json. */
  readonly ask?: (question: string) => Promise<string | null>;
}

/** A command that cannot go on, in words for the operator. */
export class CommandProblem extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}
