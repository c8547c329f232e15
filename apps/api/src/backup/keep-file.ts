import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** File systems without hard links (FAT, some network disks) answer one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** A name beside `file` that no other backup, also one to the same file at this moment, can have. */
export const draftOf = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${process.pid}-${randomBytes(4).toString('hex')}.part`);

/** @throws an EEXIST or EISDIR error when the name is taken: asked before the work, and again by `keepFile` after it. */
export async function refuseTaken(file: string, overwrite: boolean): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
  if (there && !overwrite) throw Object.assign(new Error(file), { code: 'EEXIST' });
}

/** Gives the finished draft its name, on the disk for good. Of two at once that may not overwrite, one wins and the other throws EEXIST. */
export async function keepFile(draft: string, file: string, overwrite: boolean): Promise<void> {
  if (overwrite) await rename(draft, file);
  else await nameOnce(draft, file);
  const folder = await open(dirname(file));
  await folder.sync().finally(() => folder.close());
}

async function nameOnce(draft: string, file: string): Promise<void> {
  try {
    // Unlike rename, link never replaces what is there.
    await link(draft, file);
    await rm(draft);
  } catch (error) {
    if (!NO_LINKS.has((error as { code?: string }).code ?? '')) throw error;
    await refuseTaken(file, false);
    await rename(draft, file);
  }
}
