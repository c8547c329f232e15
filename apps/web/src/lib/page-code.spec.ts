import { jest } from '@jest/globals';
import { ApiProblem } from './api';
import type { ServedBuild } from './build';
import type { FreshStart } from './fresh-start';
import { NewerBuild, type PageCodeSource, pageLoader } from './page-code';

const SAME: ServedBuild = { kind: 'known', build: 'today' };
const NEWER: ServedBuild = { kind: 'known', build: 'tomorrow' };

/** A network that does as it is told: what `broken` names does not come. */
function network(served: ServedBuild, start: FreshStart = 'on-its-way') {
  const broken = new Set<string>();
  const brought: string[] = [];
  const source = {
    build: 'today',
    filesOf: () => ['shared.js', 'page.js'],
    bring: async (file: string) => {
      brought.push(file);
      if (broken.has(file)) throw new TypeError('Failed to fetch');
    },
    servedBuild: jest.fn(async () => served),
    startAfresh: jest.fn(async () => start),
    pause: jest.fn(async () => undefined),
  } satisfies PageCodeSource;
  return { source, broken, brought };
}

const load = jest.fn(async () => 'page');
beforeEach(() => load.mockClear());

describe('A2 the code of a page', () => {
  it('is run as a module only when all its files are there, which are fetched once', async () => {
    const { source, brought } = network(SAME);
    const loadPage = pageLoader(source);
    expect(await loadPage('Page', load)).toBe('page');
    expect(await loadPage('Page', load)).toBe('page');
    expect(brought).toEqual(['shared.js', 'page.js']);
    expect(source.servedBuild).not.toHaveBeenCalled();
  });

  it('is tried again when a piece does not come, without ever running half of it', async () => {
    const { source, broken } = network(SAME);
    broken.add('page.js');
    source.pause.mockImplementation(async () => void broken.clear());
    expect(await pageLoader(source)('Page', load)).toBe('page');
    expect(load).toHaveBeenCalledTimes(1);
    expect(source.startAfresh).not.toHaveBeenCalled();
  });

  it('without a connection fails as a call does, reloads nothing, and comes when it is asked for later', async () => {
    const { source, broken } = network({ kind: 'unreached' });
    broken.add('page.js');
    const loadPage = pageLoader(source);
    await expect(loadPage('Page', load)).rejects.toEqual(new ApiProblem(0, 'network'));
    expect(load).not.toHaveBeenCalled();
    expect(source.startAfresh).not.toHaveBeenCalled();
    broken.clear();
    expect(await loadPage('Page', load)).toBe('page');
  });

  it.each<[string, ServedBuild]>([
    ['the same build', SAME],
    ['no build by name', { kind: 'unknown' }],
  ])('reloads nothing while the server serves %s', async (_name, served) => {
    const { source, broken } = network(served);
    broken.add('page.js');
    await expect(pageLoader(source)('Page', load)).rejects.toThrow('Failed to fetch');
    expect(source.startAfresh).not.toHaveBeenCalled();
  });

  it('starts the app afresh for a newer build, at once and for that build', async () => {
    const { source, broken } = network(NEWER);
    broken.add('page.js');
    const started = new Promise((done) =>
      source.startAfresh.mockImplementation(async (...build: unknown[]) => {
        done(build);
        return 'on-its-way';
      }),
    );
    void pageLoader(source)('Page', load);
    expect(await started).toEqual(['tomorrow']);
    expect(source.pause).not.toHaveBeenCalled();
  });

  it.each<FreshStart>(['tried', 'unsafe'])('says so when that is %s', async (start) => {
    const { source, broken } = network(NEWER, start);
    broken.add('page.js');
    await expect(pageLoader(source)('Page', load)).rejects.toThrow(NewerBuild);
  });
});
