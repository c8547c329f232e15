import { ApiProblem } from './api';
import { runningBuild, servedBuild, type ServedBuild } from './build';
import { type FreshStart, startAfresh } from './fresh-start';

/** The page's code belongs to a build that the server no longer has, and the page could not be loaded anew. */
export class NewerBuild extends Error {
  constructor() {
    super('newer build');
    this.name = 'NewerBuild';
  }
}

export interface PageCodeSource {
  /** The build that runs; null where builds have no names. */
  readonly build: string | null;
  filesOf(page: string): readonly string[];
  /** Fetches a file into the browser's cache; fails when it did not come whole. */
  bring(file: string): Promise<void>;
  servedBuild(): Promise<ServedBuild>;
  startAfresh(build: string): Promise<FreshStart>;
  pause(milliseconds: number): Promise<void>;
}

const PAUSES_MS = [400, 1_200];

/**
 * Loads the code of pages. Files are fetched first and run as modules only when all are there: most browsers remember for
 * good that a module failed (whatwg/html#6768), but not that a fetch did. What fails is tried again; only when the server
 * has a newer build is the page loaded anew, once. Without a connection nothing is reloaded: the error says so.
 */
export function pageLoader(source: PageCodeSource) {
  const brought = new Set<string>();
  const bring = async (file: string) => {
    if (brought.has(file)) return;
    await source.bring(file);
    brought.add(file);
  };
  return async <Module>(page: string, load: () => Promise<Module>): Promise<Module> => {
    for (const pause of [...PAUSES_MS, null]) {
      try {
        await Promise.all(source.filesOf(page).map(bring));
        return await load();
      } catch (error) {
        const served = await source.servedBuild();
        if (isNewer(served, source.build)) return await leaveFor(served.build);
        if (pause === null) throw served.kind === 'unreached' ? new ApiProblem(0, 'network') : error;
        await source.pause(pause);
      }
    }
    throw new Error('unreachable');
  };

  /** Never answers while the page is on its way out. */
  async function leaveFor(build: string): Promise<never> {
    if ((await source.startAfresh(build)) !== 'on-its-way') throw new NewerBuild();
    return new Promise<never>(() => undefined);
  }
}

const isNewer = (
  served: ServedBuild,
  build: string | null,
): served is Extract<ServedBuild, { kind: 'known' }> =>
  build !== null && served.kind === 'known' && served.build !== build;

const FILE_TIMEOUT_MS = 20_000;

function browserSource(): PageCodeSource {
  const info = runningBuild();
  return {
    build: info?.build ?? null,
    filesOf: (page) => info?.pages[page]?.flatMap((place) => info.files[place] ?? []) ?? [],
    async bring(file) {
      const response = await fetch(`/${file}`, { signal: AbortSignal.timeout(FILE_TIMEOUT_MS) });
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await response.arrayBuffer();
    },
    servedBuild,
    startAfresh,
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}

/** Loads the code of a page, named by its component. */
export const loadPageCode = pageLoader(browserSource());
