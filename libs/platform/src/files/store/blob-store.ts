import type { Readable } from 'node:stream';

/** What lies in a store. Bytes under a key are whole from the first moment they can be read. */
export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** When it was put there, by the store's own clock. */
  readonly at: Date;
}

/** A finished file on this machine, ready to be kept. */
export interface SpooledFile {
  readonly path: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/**
 * Where bytes rest: a folder, or an S3-compatible store. Keys are ours alone (`blobs/ab/<sha256>`, `parts/<uuid>`), never
 * anything a person typed.
 */
export abstract class BlobStore {
  /** In words for the operator: `la cartella …`. */
  abstract readonly place: string;
  /** Takes the file over and puts it, whole, under the key; what stood there is replaced in one step. Resolves when it would survive a power cut. */
  abstract keep(file: SpooledFile, key: string): Promise<void>;
  /** @throws when nothing is there. */
  abstract open(key: string): Promise<Readable>;
  /** Size in bytes; `undefined` when nothing is there. */
  abstract sizeOf(key: string): Promise<number | undefined>;
  /** Nothing happens when nothing is there. */
  abstract remove(key: string): Promise<void>;
  abstract list(): AsyncIterable<StoredObject>;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Where the bytes with this SHA-256 lie. @throws for anything else: no text of a person becomes a path. */
export function blobKey(sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error('not a SHA-256');
  return `blobs/${sha256.slice(0, 2)}/${sha256}`;
}

export const partKey = (partId: string): string => `parts/${partId}`;

/** What a key names; `undefined` for what is none of ours and is left alone. */
export function readKey(key: string): { sha256: string } | { partId: string } | undefined {
  const [, sha256] = /^blobs\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(key) ?? [];
  if (sha256) return { sha256 };
  const [, partId] = /^parts\/([0-9a-f-]{36})$/.exec(key) ?? [];
  return partId ? { partId } : undefined;
}
