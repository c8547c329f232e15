import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export interface FirstLoad {
  /** Files that a browser with an empty cache fetches before the page can draw; fonts and icons apart. */
  readonly requests: number;
  readonly javascript: Sizes;
  readonly css: Sizes;
  readonly html: Sizes;
}
export interface Sizes {
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

const HOME = 'src/pages/learner/home-page.tsx';

/** Bytes of the operator's home from dist/web: the page, its style sheets, and every module that its route imports. */
export function firstLoadOf(webDir: string): FirstLoad {
  const manifest = JSON.parse(readFileSync(join(webDir, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    ManifestEntry
  >;
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
  const modules = reachable(manifest, [entry, HOME]);
  const files = modules.map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js'));
  const styles = [...new Set(modules.flatMap((name) => manifest[name]?.css ?? []))];
  return {
    requests: 1 + files.length + styles.length,
    javascript: sizesOf(webDir, files),
    css: sizesOf(webDir, styles),
    html: sizesOf(webDir, ['index.html']),
  };
}

function reachable(manifest: Record<string, ManifestEntry>, from: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of manifest[name]?.imports ?? []) visit(next);
  };
  for (const name of from) visit(name);
  return [...found];
}

function sizesOf(webDir: string, files: readonly string[]): Sizes {
  const sum = (suffix: string) =>
    files.reduce((total, file) => {
      const packed = join(webDir, `${file}${suffix}`);
      return total + statSync(existsSync(packed) ? packed : join(webDir, file)).size;
    }, 0);
  return { plain: sum(''), gzip: sum('.gz'), brotli: sum('.br') };
}
