import { ABSENT, type ContentOrigin, type Origin } from './origin';

/** A file of the content folder, or a folder that is one thing. */
export interface FileSource {
  readonly path: string;
  /** Of its bytes; of a folder, of the list of its files with theirs. */
  readonly sha256: string;
}

/** A thing as the content files have it today. */
export interface HeldByFile extends FileSource {
  /** Of this thing as the file writes it. */
  readonly held: string;
}

/** What somebody wants where an edit made in the browser differs from its file. */
export type EditChoice = 'keep' | 'take';

/** What has become of the file's side of a thing since it was edited, or since somebody last chose. */
export type FileSide = 'same' | 'changed' | 'gone' | 'unknown';

/** An edit that differs from its file. */
export interface StandingEdit {
  readonly editedAt: string;
  readonly fileSide: FileSide;
  /** Whether somebody should choose: nobody has, or the file says something else than when they did. */
  readonly asks: boolean;
}

export type SettledOrigin =
  /** The thing becomes what its file says. */
  | { readonly does: 'write'; readonly origin: ContentOrigin }
  /** The files have it no more, and nobody wants an edit of it: it is withdrawn. Null where it never was. */
  | { readonly does: 'withdraw'; readonly origin: ContentOrigin | null }
  /** It stays as it is; `edit` where it differs from its file. */
  | { readonly does: 'leave'; readonly origin: Origin; readonly edit: StandingEdit | null }
  /** The files name something that somebody made elsewhere: theirs is not touched, the files need another name. */
  | { readonly does: 'refuse' };

/**
 * What an import does with one thing. Only what came from the content files is brought to what they say, or withdrawn
 * where they have it no more; an edit made in the browser stays until somebody takes the file, or until both say the same.
 * `standing` is null where there is no such thing yet; `same` tells whether it stands as the file says.
 */
export function settleOrigin(
  standing: { readonly origin: Origin; readonly same: boolean } | null,
  found: HeldByFile | null,
  { choice, at }: { readonly choice?: EditChoice | undefined; readonly at: string },
): SettledOrigin {
  if (!standing)
    return found ? { does: 'write', origin: fromFile(found, at) } : { does: 'withdraw', origin: null };
  const { origin, same } = standing;
  if (origin.kind !== 'content') return found ? { does: 'refuse' } : { does: 'leave', origin, edit: null };
  const toFile: SettledOrigin = found
    ? { does: 'write', origin: isFrom(origin, found) ? origin : fromFile(found, at) }
    : { does: 'withdraw', origin: { ...origin, edited: null } };
  const { edited } = origin;
  if (!edited || choice === 'take' || (found && same)) return toFile;

  const held = found?.held ?? ABSENT;
  const asks = choice !== 'keep' && edited.chosen !== held;
  const chosen = choice === 'keep' ? held : edited.chosen;
  const edit = { editedAt: edited.at, fileSide: fileSideOf(origin, held), asks };
  return { does: 'leave', origin: { ...origin, edited: { ...edited, chosen } }, edit };
}

const fromFile = (found: HeldByFile, at: string): ContentOrigin => ({
  kind: 'content',
  ...found,
  at,
  edited: null,
});

/** The same file with the same bytes: nothing to write, so that an import repeated changes no row. */
const isFrom = ({ path, sha256, held, edited }: ContentOrigin, found: HeldByFile) =>
  edited === null && path === found.path && sha256 === found.sha256 && held === found.held;

function fileSideOf({ held, edited }: ContentOrigin, now: string): FileSide {
  const before = edited?.chosen ?? held;
  if (now === before) return 'same';
  if (now === ABSENT) return 'gone';
  return before === null ? 'unknown' : 'changed';
}
