import { createHash } from 'node:crypto';
import type { FileSource } from '@lumit/shared';

type Hashes = ReadonlyMap<string, string>;

/** A file of the content folder with its hash. */
export function sourceOfFile(hashes: Hashes, path: string): FileSource {
  const sha256 = hashes.get(path);
  if (sha256 === undefined) throw new Error(`No content file ${path}`);
  return { path, sha256 };
}

/** A folder that is one thing: the hash of what `sha256sum` prints of its files, in the order of their paths inside it. */
export function sourceOfFolder(hashes: Hashes, path: string): FileSource {
  const lines = [...hashes]
    .filter(([file]) => file.startsWith(`${path}/`))
    .map(([file, sha256]) => [file.slice(path.length + 1), sha256] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sha256]) => `${sha256}  ${file}\n`);
  return { path, sha256: createHash('sha256').update(lines.join('')).digest('hex') };
}
