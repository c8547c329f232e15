import fc from 'fast-check';
import { splitLines } from './split-lines';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (let n = 0; from < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

const read = async (bytes: Buffer, sizes: readonly number[]) => {
  const lines: string[] = [];
  for await (const line of splitLines(inPieces(bytes, sizes))) lines.push(line.toString());
  return lines;
};

describe('splitLines', () => {
  it('gives back any lines without a line feed in them, however the stream is cut', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (lines, sizes) => {
          const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
          expect(await read(bytes, sizes)).toEqual(lines);
        },
      ),
    );
  });

  it.each(['\u2028', '\u2029', '\r', '\u0085', '\v', '\f'])('does not split at %j', async (sign) => {
    expect(await read(Buffer.from(`a${sign}b\nc\n`), [3])).toEqual([`a${sign}b`, 'c']);
  });

  it('gives a last line that has no line feed', async () => {
    expect(await read(Buffer.from('a\nb'), [1])).toEqual(['a', 'b']);
  });
});
