import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build as viteBuild } from 'vite';
import { apiBundle } from './api-bundle.ts';
import { partFolder, partInputs, STAMP, type Part } from './parts.ts';
import { precompress } from './precompress.ts';

const root = join(import.meta.dirname, '../..');

async function buildApi(folder: string): Promise<void> {
  const { input, output } = apiBundle(root, folder);
  const bundle = await rolldown(input);
  await bundle.write(output);
  await bundle.close();
}

async function buildWeb(folder: string): Promise<void> {
  await viteBuild({
    configFile: join(root, 'apps/web/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  await precompress(folder);
}

/** Builds aside and swaps: a server or another build running meanwhile never sees half a folder. */
async function buildPart(part: Part): Promise<void> {
  const folder = partFolder(root, part);
  const [fresh, old] = [`${folder}.new-${process.pid}`, `${folder}.old-${process.pid}`];
  // Taken before the build: a file saved while it runs makes the next start build again.
  const inputs = partInputs(root, part);
  mkdirSync(fresh, { recursive: true });
  try {
    await (part === 'api' ? buildApi : buildWeb)(fresh);
    writeFileSync(join(fresh, STAMP), inputs);
    try {
      renameSync(folder, old);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    renameSync(fresh, folder);
  } finally {
    for (const leftover of [fresh, old]) rmSync(leftover, { recursive: true, force: true });
  }
}

/** What builds that were killed left: their process is gone. */
function removeUnfinished(): void {
  const dist = join(root, 'dist');
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    const pid = /\.(?:new|old)-(\d+)$/.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

// Run as a program of its own, so that the memory of compilers goes away with it.
removeUnfinished();
for (const part of process.argv.slice(2)) await buildPart(part as Part);
