import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { aPdf, sha256Of } from '../files.testing';
import { Spool } from '../spool';
import { blobKey, type BlobStore, partKey, readKey } from './blob-store';
import { DiskStore } from './disk-store';
import { S3StandIn } from './s3-stand-in.testing';
import { S3Store } from './s3-store';

let folder: string;
let spool: Spool;
let server: S3StandIn;
let address: string;
beforeAll(async () => {
  server = new S3StandIn();
  // Another server, for a try by hand: FILES_TRY_URL=s3+http://key:secret@127.0.0.1:4568/bucket
  address = process.env['FILES_TRY_URL'] ?? (await server.open());
});
afterAll(() => server.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumit-store-'));
  spool = new Spool(join(folder, 'incoming'));
  server.objects.clear();
});
afterEach(() => rm(folder, { recursive: true }));

const spooled = (bytes: Buffer) =>
  spool.write(
    (async function* () {
      yield bytes;
    })(),
    bytes.length,
  );
const read = async (stream: Readable) => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};
const keysOf = async (store: BlobStore) => {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys.sort();
};

describe.each([
  ['a folder', () => new DiskStore(folder)],
  ['an S3-compatible store', () => new S3Store(address)],
])('%s', (_what, open) => {
  it('gives back what it was given, whole, and takes the file over', async () => {
    const store = open();
    for (const size of [20, 70_000, 3_000_000]) {
      const bytes = aPdf(size);
      const file = await spooled(bytes);
      const key = blobKey(file.sha256);
      expect(await store.sizeOf(key)).toBeUndefined();
      await store.keep(file, key);
      expect(await store.sizeOf(key)).toBe(bytes.length);
      expect(sha256Of(await read(await store.open(key)))).toBe(file.sha256);
      await store.remove(key);
    }
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('replaces in one step, removes what is there and what is not, and says what is missing', async () => {
    const store = open();
    const key = partKey(randomUUID());
    await store.keep(await spooled(Buffer.from('uno')), key);
    await store.keep(await spooled(Buffer.from('due')), key);
    expect((await read(await store.open(key))).toString()).toBe('due');
    await store.remove(key);
    await store.remove(key);
    expect(await store.sizeOf(key)).toBeUndefined();
    await expect(store.open(key)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('lists all that it has, over any number of pages, with size and time', async () => {
    const store = open();
    const keys: string[] = [];
    for (let n = 0; n < 5; n++) {
      const file = await spooled(aPdf());
      keys.push(n % 2 ? blobKey(file.sha256) : partKey(randomUUID()));
      await store.keep(file, keys.at(-1) ?? '');
    }
    expect(await keysOf(store)).toEqual(keys.sort());
    for await (const { key, size, at } of store.list()) {
      expect([readKey(key) !== undefined, size]).toEqual([true, 300]);
      expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(3_600_000);
    }
    for (const key of keys) await store.remove(key);
  });
});

describe('an S3-compatible store in trouble', () => {
  const down = async () => {
    const other = new S3StandIn();
    const place = await other.open();
    return { other, place, store: new S3Store(place) };
  };

  it('is asked again, and keeps what it was given', async () => {
    const { other, store } = await down();
    other.troubles.push(503, 500);
    const file = await spooled(aPdf());
    await store.keep(file, blobKey(file.sha256));
    expect(other.objects.size).toBe(1);
    await other.close();
  });

  it('is busy in the end, full at once, and never believed with other bytes or another key', async () => {
    const { other, place, store } = await down();
    other.troubles.push(503, 503, 503, 503);
    await expect(store.sizeOf(partKey(randomUUID()))).rejects.toMatchObject({ kind: 'busy' });
    other.troubles.push(507);
    const file = await spooled(aPdf());
    await expect(store.keep(file, blobKey(file.sha256))).rejects.toMatchObject({ code: 'ENOSPC' });
    await writeFile(file.path, aPdf());
    await expect(store.keep(file, blobKey(file.sha256))).rejects.toThrow(/400/);
    const stranger = new S3Store(place.replace('prova-', 'altro-'));
    await expect(stranger.sizeOf(partKey(randomUUID()))).rejects.toThrow(/403/);
    expect(other.objects.size).toBe(0);
    await other.close();
    await expect(store.sizeOf(partKey(randomUUID()))).rejects.toMatchObject({ kind: 'busy' });
  });
});

it('no text of a person becomes a key', () => {
  for (const text of ['../../etc/passwd', 'A'.repeat(64), '', `${'0'.repeat(63)}/`])
    expect(() => blobKey(text)).toThrow();
  for (const key of ['blobs/../etc/passwd', 'parts/../x', 'README', `blobs/00/${'g'.repeat(64)}`])
    expect(readKey(key)).toBeUndefined();
});
