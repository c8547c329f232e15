import { describeBundle } from './build-info';

const chunk = (
  fileName: string,
  more: { imports?: string[]; isEntry?: boolean; exports?: string[] } = {},
) => ({
  type: 'chunk' as const,
  fileName,
  isEntry: more.isEntry ?? false,
  isDynamicEntry: more.exports !== undefined,
  exports: more.exports ?? [],
  imports: more.imports ?? [],
});
const bundleOf = (...chunks: ReturnType<typeof chunk>[]) =>
  Object.fromEntries(chunks.map((one) => [one.fileName, one]));
const base = [chunk('index-1.js', { isEntry: true, imports: ['vendor-1.js'] }), chunk('vendor-1.js')];

describe('the files of each page', () => {
  it('are all that it imports, directly or not, beyond what every page has', () => {
    const { files, pages } = describeBundle(
      bundleOf(
        ...base,
        chunk('page-1.js', { exports: ['OnePage', 'OtherPage'], imports: ['vendor-1.js', 'part-1.js'] }),
        chunk('part-1.js', { imports: ['deep-1.js'] }),
        chunk('deep-1.js'),
      ),
    );
    const named = (page: string) => pages[page]?.map((place) => files[place]);
    expect(named('OnePage')).toEqual(['page-1.js', 'part-1.js', 'deep-1.js']);
    expect(named('OtherPage')).toEqual(named('OnePage'));
  });

  it('name the build: another name of any file is another build, the order is not', () => {
    const { build } = describeBundle(bundleOf(...base));
    expect(describeBundle(bundleOf(...base.toReversed())).build).toBe(build);
    expect(describeBundle(bundleOf(...base, chunk('page-2.js'))).build).not.toBe(build);
  });
});
