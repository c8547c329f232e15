import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentProblem } from '@lumit/content/domain';

/** No lesson needs more; a bigger file is refused unread (B-404). */
const MAX_BYTES = 500_000;

/** Text of every content file by its path from the content folder, with `/` between folders. */
export interface ContentFolder {
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 (hex) of the bytes of each, as `sha256sum` gives it. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly problems: readonly ContentProblem[];
}

/** Reads all files under a folder; names that begin with a dot are left out. A folder that is not there is a problem. */
export async function readContentFolder(directory: string): Promise<ContentFolder> {
  const files = new Map<string, string>();
  const hashes = new Map<string, string>();
  const problems: ContentProblem[] = [];
  const fail = (file: string, reason: string) => problems.push({ file, line: 1, severity: 'error', reason });
  for (const file of await listFiles(directory, '')) {
    const { size } = await stat(join(directory, file));
    if (size > MAX_BYTES) {
      fail(file, `il file supera ${MAX_BYTES / 1000} KB`);
      continue;
    }
    const bytes = await readFile(join(directory, file));
    const text = decode(bytes);
    hashes.set(file, createHash('sha256').update(bytes).digest('hex'));
    if (text === undefined) fail(file, 'il file non è testo UTF-8');
    else files.set(file, text);
  }
  if (files.size === 0 && problems.length === 0) fail('.', 'la cartella dei contenuti manca o è vuota');
  return { files, hashes, problems };
}

async function listFiles(root: string, under: string): Promise<string[]> {
  const entries = await readdir(join(root, under), { withFileTypes: true }).catch(() => []);
  const kept = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = kept.map((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
  return (await Promise.all(nested)).flat();
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
