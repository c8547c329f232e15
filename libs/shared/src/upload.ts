import { z } from 'zod';
import { Instant } from './instant';
import { lineOfText } from './text';

/** Bytes. Small enough for a slow line to send within the time of a request (30 s), large enough that a file has few. */
export const PART_SIZE = { atLeast: 65_536, atMost: 1_048_576 } as const;
/** How long an upload may take, and how long a file may lie without anything that uses it. */
export const UNUSED_HOURS = 24;

const FORMAT = /\p{Cf}/u;

/** A name as the device gives it, without folders. It is shown and sent back, and never becomes a path. */
export const FileName = lineOfText({ max: 150 })
  .refine((name) => !/[/\\:\t]/.test(name), 'va scritto senza cartelle né i segni / \\ :')
  .refine((name) => !FORMAT.test(name), 'contiene un carattere invisibile')
  .refine((name) => !name.startsWith('.'), 'non può cominciare con un punto');

export const NewUpload = z.strictObject({
  name: FileName,
  /** Bytes of the whole file. */
  size: z.int().min(1, 'il file è vuoto').max(2_000_000_000),
});
export type NewUpload = z.infer<typeof NewUpload>;

export const FileView = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes; of a picture, after it was written anew without what its camera added. */
  size: z.int(),
  sha256: z.string(),
  createdAt: Instant,
});

export type FileView = z.infer<typeof FileView>;

export const UploadView = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  /** Bytes that are safe: the next part begins here, also after the page was closed. */
  received: z.int(),
  /** After this it is forgotten. */
  expiresAt: Instant,
  part: z.object({ atLeast: z.int(), atMost: z.int() }),
  /** What it became, once finished. */
  file: FileView.nullable(),
});
export type UploadView = z.infer<typeof UploadView>;

/** Where a part begins, in bytes. */
export const Offset = z.coerce.number().pipe(z.int().min(0).max(2_000_000_000));
