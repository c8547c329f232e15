import { isUtf8 } from 'node:buffer';
import type { TableEncoding } from '@lumit/shared';
import { tableRefusal } from './table-refusals';

export interface DecodedTable {
  readonly text: string;
  readonly encoding: TableEncoding;
  /** False where other encodings would read the file too: whoever sent it has to look at the accents. */
  readonly certain: boolean;
}

const MARKS: ReadonlyArray<[TableEncoding, readonly number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Of the bytes looked at, how many are zero on one side in a UTF-16 text of Latin letters. */
const MANY_ZEROS = 0.7;

/**
 * The text of a CSV file without its mark. A byte order mark decides; then what `told` says; then UTF-8 where the bytes are
 * valid; else Windows-1252, the encoding of Excel on an Italian Windows, as a guess to be confirmed.
 * @throws AppError `refused` with `table.encoding` where the bytes are not in `told`
 */
export function decodeTable(bytes: Uint8Array, told?: TableEncoding): DecodedTable {
  const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return { text: decode(bytes, marked[0]), encoding: marked[0], certain: true };
  if (told) return { text: decode(bytes, told), encoding: told, certain: true };
  const wide = widthOf(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide, certain: true };
  if (isUtf8(bytes)) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', certain: true };
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', certain: false };
}

function decode(bytes: Uint8Array, encoding: TableEncoding): string {
  try {
    // The decoder takes the mark away.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw tableRefusal.encoding(encoding.toUpperCase());
  }
}

/** UTF-16 without a mark: Latin letters have a zero on one side and none on the other. */
function widthOf(bytes: Uint8Array): TableEncoding | undefined {
  const looked = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 4096));
  const zerosAt = (side: number) =>
    looked.filter((byte, place) => place % 2 === side && byte === 0).length / (looked.length / 2);
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > MANY_ZEROS && even < 1 - MANY_ZEROS) return 'utf-16le';
  return even > MANY_ZEROS && odd < 1 - MANY_ZEROS ? 'utf-16be' : undefined;
}
