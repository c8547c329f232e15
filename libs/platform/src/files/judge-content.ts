import { fileTypeFromFile } from 'file-type';
import { ALL_FILE_KINDS, claimedKind, FILE_KINDS, type FileKind } from './file-kinds';

/** What the first bytes of a file say it is, and of packed formats what is inside; `undefined` for anything that is none of ours. */
export async function contentKind(path: string): Promise<FileKind | undefined> {
  // What it cannot read through (a packed format that is broken) is of no kind.
  const found = await fileTypeFromFile(path).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') throw error;
    return undefined;
  });
  return ALL_FILE_KINDS.find((kind) => FILE_KINDS[kind].mediaType === found?.mime);
}

/** The kind when name and content agree on one that is allowed. */
export async function agreedKind(
  name: string,
  path: string,
  allowed: readonly FileKind[],
): Promise<FileKind | undefined> {
  const claimed = claimedKind(name);
  if (!claimed || !allowed.includes(claimed)) return undefined;
  return (await contentKind(path)) === claimed ? claimed : undefined;
}
