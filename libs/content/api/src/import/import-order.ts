import type { EditChoices } from './edit-sheet';

export interface ImportOrder {
  readonly contentDir: string;
  readonly organisationId: string;
  /** Who orders it; left out where nobody signed in does, as at the command line. */
  readonly orderedBy?: string;
  /** Does everything and takes it back: the report tells what would happen. */
  readonly dryRun?: boolean;
  /** The code of the list of touches that somebody has read and wants (`ImportOutcome.waitsFor`); `all` wants any. */
  readonly confirmed?: string;
  /** What somebody chose for edits that differ from their files, by the codes of the list they read. */
  readonly choices?: EditChoices | undefined;
  /** Takes everything back where an edit asks for a choice: somebody is there to make it. */
  readonly stopsToAsk?: boolean;
}
