import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tests and their fixtures do not reach what is built. */
const LEFT_OUT = /(\.spec\.tsx?|\.md)$|^(node_modules|dist|\.vite)$/;

function* filesUnder(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!LEFT_OUT.test(name)) yield* filesUnder(join(path, name));
  }
}

/**
 * One hash (hex SHA-256) of names and contents: equal hashes mean that building again would change nothing.
 * `paths` are relative to `root`; a missing path counts as empty.
 */
export function hashInputs(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    if (!statSync(join(root, path), { throwIfNoEntry: false })) continue;
    for (const file of filesUnder(join(root, path))) {
      const content = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}
