const LINE_FEED = 0x0a;

/**
 * The lines of a stream as bytes, without their line feed. Nothing but the byte 0x0A ends a line: `node:readline` also
 * splits at U+2028, U+2029 and a lone carriage return, which stand unescaped in JSON and so in what people write.
 */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      pieces.push(chunk.subarray(from, end));
      yield Buffer.concat(pieces);
      pieces = [];
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
