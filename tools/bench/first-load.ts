import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export interface FirstLoad {
  readonly requests: number;
  readonly gzipJs: number;
  readonly gzipCss: number;
  readonly brotli: number;
}

/** Bytes of scripts and style sheets that a browser fetches for one page on its first visit, from the build's own manifest. */
export function firstLoadOf(webDir: string, page: string): FirstLoad {
  const manifest = JSON.parse(readFileSync(join(webDir, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const wanted = new Set<string>();
  const files = new Set<string>();
  const take = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || wanted.has(name)) return;
    wanted.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const other of chunk.imports ?? []) take(other);
  };
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry || name.endsWith(page)) take(name);
  const size = (ending: string) =>
    [...files]
      .filter((f) => f.endsWith(ending))
      .reduce((sum, f) => sum + gzipSync(readFileSync(join(webDir, f)), { level: 9 }).length, 0);
  const brotli = [...files].reduce(
    (sum, f) =>
      sum + statSync(existsSync(join(webDir, `${f}.br`)) ? join(webDir, `${f}.br`) : join(webDir, f)).size,
    0,
  );
  return { requests: files.size + 1, gzipJs: size('.js'), gzipCss: size('.css'), brotli };
}
