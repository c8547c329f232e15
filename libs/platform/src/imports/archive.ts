import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../errors/app-error';
import { archiveRefusal } from './import-refusals';

/** How much an archive may hold (P-44). Sizes in bytes, unpacked. */
const LIMITS = { entries: 200, bytes: 100_000_000, ratio: 100 };

/** Below this an archive may be as dense as it likes: a sheet of the same row a thousand times is. Bytes, unpacked. */
const DENSE_IS_FINE = 1_000_000;
/** Local header without name and extra field (APPNOTE 4.3.7): the least that stands before a file's bytes. */
const LOCAL_HEADER = 30;
const PACKED_NAMES = /\.(?:zip|jar|7z|rar|t?gz|t?bz2|t?xz|tar|zst)$/i;
const PACKED_BYTES = [Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06')];
/** Control characters, and what a screen shows in another order than it is written; the library refuses ways out of the folder. */
const UNUSABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** How the library says so (`validateFileName`). */
const WAY_OUT = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s;
const FILE_TYPE = 0o170000;
const LINK_OR_DEVICE = [0o120000, 0o020000, 0o060000, 0o010000, 0o140000];

/** A file of an archive: its name in NFC with `/`, its size unpacked in bytes as the directory tells it. */
export interface ArchivedFile {
  readonly name: string;
  readonly size: number;
}

/** An archive whose directory was judged as a whole. Its files are given back as bytes and never written under their names. */
export interface Archive {
  readonly files: readonly ArchivedFile[];
  /** The bytes of one file; refuses it when they are not what the directory told of them, or are an archive again. */
  read(name: string): Promise<Buffer>;
}

/**
 * Opens a ZIP archive for as long as `use` needs it. Whatever is unusual refuses all of it, before a byte is unpacked:
 * an archive that an office made has none of it.
 * @param source path of the file, or its bytes
 * @throws AppError `refused` with a code of `archiveRefusal`
 */
export async function withArchive<Result>(
  source: string | Buffer,
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const zip = await readable(() => open(source));
  try {
    const entries = await readable(() => directory(zip));
    judge([...entries.values()], zip.fileSize);
    return await use({
      files: [...entries].map(([name, { uncompressedSize: size }]) => ({ name, size })),
      read: (name) => readable(() => unpack(zip, entries.get(name), name)),
    });
  } finally {
    zip.close();
  }
}

function open(source: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return typeof source === 'string'
    ? yauzl.openPromise(source, options)
    : yauzl.fromBufferPromise(source, options);
}

/** Its own refusals pass; what the library or zlib says of a broken archive becomes one. */
async function readable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError || (error as { code?: unknown }).code === 'ENOENT') throw error;
    const [, name] = WAY_OUT.exec(String((error as Error).message)) ?? [];
    throw name === undefined ? archiveRefusal.damaged() : archiveRefusal.name(name);
  }
}

async function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw archiveRefusal.tooManyEntries(LIMITS.entries);
  const files = new Map<string, Entry>();
  const seen = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.normalize('NFC');
    if (UNUSABLE.test(name)) throw archiveRefusal.name(name);
    const alike = name.replace(/\/$/, '').toLowerCase();
    if (seen.has(alike)) throw archiveRefusal.twice(name);
    seen.add(alike);
    judgeEntry(name, entry);
    if (!name.endsWith('/')) files.set(name, entry);
  }
  return files;
}

function judgeEntry(name: string, entry: Entry): void {
  // The upper half is the mode of Unix, whatever system the archive says it was made on.
  if (LINK_OR_DEVICE.includes((entry.externalFileAttributes >>> 16) & FILE_TYPE))
    throw archiveRefusal.notAFile(name);
  if (entry.isEncrypted()) throw archiveRefusal.encrypted(name);
  if (!entry.canDecodeFileData()) throw archiveRefusal.method(name);
  if (PACKED_NAMES.test(name)) throw archiveRefusal.nested(name);
}

/** What the directory tells of all files together. */
function judge(entries: readonly Entry[], size: number): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > LIMITS.bytes) throw archiveRefusal.tooLarge(LIMITS.bytes);
  if (unpacked > DENSE_IS_FINE && unpacked > size * LIMITS.ratio) throw archiveRefusal.ratio();
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: begin, compressedSize } of inOrder) {
    if (begin < end) throw archiveRefusal.overlap();
    end = begin + LOCAL_HEADER + compressedSize;
  }
}

async function unpack(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Buffer> {
  if (!entry) throw archiveRefusal.absent(name);
  const chunks: Buffer[] = [];
  // The library ends the stream with an error at the first byte more than the directory told (`validateEntrySizes`).
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  // It does not look at the checksum.
  if (crc32(bytes) !== entry.crc32) throw archiveRefusal.damaged();
  if (PACKED_BYTES.some((sign) => bytes.subarray(0, sign.length).equals(sign)))
    throw archiveRefusal.nested(name);
  return bytes;
}
