import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What this plugin reads of a chunk of the bundle. */
interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly isDynamicEntry: boolean;
  readonly exports: readonly string[];
  readonly imports: readonly string[];
}
type Bundle = Readonly<Record<string, Chunk | { readonly type: 'asset' }>>;

/** The build by name, and which files each page needs beyond those that every page has. */
export interface BuildInfo {
  readonly build: string;
  readonly files: readonly string[];
  /** Places in `files`, by the name of the page's component. */
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

/**
 * Tells the app its own build and the files of its pages (a data block in index.html), and everybody the build that is
 * served now (`/build.json`): `lib/page-code` fetches by the one and recognises a newer build by the other.
 */
export function buildInfo(): Plugin {
  return {
    name: 'build-info',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => [
        {
          tag: 'script',
          attrs: { type: 'application/json', id: 'build' },
          children: JSON.stringify(describeBundle((bundle ?? {}) as Bundle)),
          injectTo: 'head',
        },
      ],
    },
    generateBundle(_options, bundle) {
      const { build } = describeBundle(bundle as Bundle);
      this.emitFile({ type: 'asset', fileName: 'build.json', source: JSON.stringify({ build }) });
    },
  };
}

/** Names of files carry the hash of their content: together they name the build. */
export function describeBundle(bundle: Bundle): BuildInfo {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  );
  const files = [...chunks.keys()].toSorted();
  const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
  const everywhere = withImports(
    chunks,
    [...chunks.values()].filter((chunk) => chunk.isEntry),
  );
  const pages = Object.fromEntries(
    [...chunks.values()]
      .filter((chunk) => chunk.isDynamicEntry)
      .flatMap((chunk) => {
        const needed = [...withImports(chunks, [chunk])].filter((name) => !everywhere.has(name));
        return chunk.exports.map((name) => [name, needed.map((file) => files.indexOf(file))]);
      }),
  );
  return { build, files, pages };
}

/** Files of these chunks and of all that they import at once. */
function withImports(chunks: ReadonlyMap<string, Chunk>, some: readonly Chunk[]): Set<string> {
  const found = new Set(some.map((chunk) => chunk.fileName));
  for (const name of found) for (const imported of chunks.get(name)?.imports ?? []) found.add(imported);
  return found;
}
