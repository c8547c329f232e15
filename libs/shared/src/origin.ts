import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Instant = z.iso.datetime({ offset: true });

/** What stands for a thing that its file no longer has, where the hash of the thing would stand. */
export const ABSENT = 'absent';

/** Somebody changed in the browser what came from a content file. */
const Edited = z.strictObject({
  by: z.uuid(),
  at: Instant,
  /** `held` of the file's content over which somebody chose to keep the edit; null while nobody has chosen. */
  chosen: z.union([Sha256, z.literal(ABSENT)]).nullable(),
});

/** From the course files. Null where rows are older than origins: the next import fills them in. */
export const ContentOrigin = z.strictObject({
  kind: z.literal('content'),
  /** File, or folder of a case study, inside the content folder: `lumit/m3-soggiorno/test.yaml`. */
  path: z.string().min(1).nullable(),
  /** Of the bytes of the file at that import; of a folder, of the list of its files with theirs. */
  sha256: Sha256.nullable(),
  /** Of this one thing as the file wrote it, so that its neighbours in the file may change without touching it. */
  held: Sha256.nullable(),
  /** When it was last brought to what its file says. */
  at: Instant.nullable(),
  edited: Edited.nullable(),
});
export type ContentOrigin = z.infer<typeof ContentOrigin>;

/** Written in the browser; `by` and `at` are null where the program wrote it (demo), or before origins were kept. */
export const BrowserOrigin = z.strictObject({
  kind: z.literal('browser'),
  by: z.uuid().nullable(),
  at: Instant.nullable(),
});
export type BrowserOrigin = z.infer<typeof BrowserOrigin>;

/** Read from a file that a person brought: a question bank of another platform, a calendar. */
export const FileOrigin = z.strictObject({
  kind: z.literal('file'),
  name: z.string().min(1),
  sha256: Sha256,
  by: z.uuid(),
  at: Instant,
});
export type FileOrigin = z.infer<typeof FileOrigin>;

/** Made by the program from its defaults: a rule set that nobody has changed. */
export const DefaultOrigin = z.strictObject({ kind: z.literal('default'), at: Instant });
export type DefaultOrigin = z.infer<typeof DefaultOrigin>;

/** Where a question, test, case study, class session or rule set came from. The import of content touches only `content`. */
export const Origin = z.discriminatedUnion('kind', [ContentOrigin, BrowserOrigin, FileOrigin, DefaultOrigin]);
export type Origin = z.infer<typeof Origin>;

/** Whoever writes outside the content files: a person in the browser, or one with a file in hand. */
export type Author =
  | { readonly by: string; readonly at: string }
  | { readonly by: string; readonly at: string; readonly name: string; readonly sha256: string };

/** Origin of a thing that did not exist before. */
export function newOrigin(author: Author): BrowserOrigin | FileOrigin {
  return 'name' in author ? { kind: 'file', ...author } : { kind: 'browser', ...author };
}

/**
 * Origin of a thing after somebody changed it outside the files. What came from content stays from there and remembers
 * the edit, beside the hash of what its file held; what came from elsewhere stays as it is.
 */
export function editedOrigin(origin: Origin, { by, at }: Author): Origin {
  if (origin.kind !== 'content') return origin;
  return { ...origin, edited: { by, at, chosen: origin.edited?.chosen ?? null } };
}
