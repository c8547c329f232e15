import { randomUUID } from 'node:crypto';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNUSED_HOURS } from '@lumit/shared';
import { Module } from '@nestjs/common';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../testing/index';
import { CollectOrphans } from './collect-orphans';
import { FileStore, type KeptBytes } from './file-store';
import { aPdf, PeopleByName, sendFile } from './files.testing';
import { blobKey, BlobStore, partKey } from './store/blob-store';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

@Module({ imports: [PeopleByName] })
class SomeFeature {}

let test: TestApp;
let store: BlobStore;
let files: FileStore;
beforeAll(async () => {
  // Files carry the time of the real disk, so the clock starts there and is then moved on.
  test = await startTestApp({ modules: [SomeFeature], startAt: new Date().toISOString() });
  store = test.app.get(BlobStore);
  files = test.app.get(FileStore);
  // What a feature has: a row of its own that points at a file.
  await test.dataSource.query(
    'CREATE TABLE homework (id uuid PRIMARY KEY, file_id uuid NOT NULL REFERENCES stored_file (id))',
  );
});
beforeEach(() => test.clock.set(new Date()));
afterAll(() => test.close());

const collect = () => test.app.get(CollectOrphans).collect();
const put = (): Promise<KeptBytes> => files.put(bytesOf(aPdf(400)), 'a.pdf');
const record = (bytes: KeptBytes) =>
  test.dataSource.transaction((manager) =>
    files.record(manager, bytes, { personId: randomUUID(), uploadId: null }, test.clock.now()),
  );
const use = (fileId: string) =>
  test.dataSource.query('INSERT INTO homework VALUES ($1, $2)', [randomUUID(), fileId]);
const isKept = async ({ sha256 }: { sha256: string }) => (await store.sizeOf(blobKey(sha256))) !== undefined;
async function* bytesOf(bytes: Buffer) {
  yield bytes;
}

describe('P-09: what nobody needs is taken away, and nothing else', () => {
  it('no file at all when the database knows of none: it may be the wrong one', async () => {
    const bytes = await put();
    test.clock.advance(60 * MINUTE);
    await collect();
    expect(await isKept(bytes)).toBe(true);
    await use((await record(bytes)).id);
  });

  it('bytes without a row within the hour, but not while the row may still be on its way', async () => {
    const bytes = await put();
    test.clock.advance(20 * MINUTE);
    await collect();
    expect(await isKept(bytes)).toBe(true);
    test.clock.advance(25 * MINUTE);
    expect(await collect()).toMatchObject({ objects: 1 });
    expect(await isKept(bytes)).toBe(false);
  });

  it('what a killed process left on its way in, and parts of an upload that is gone', async () => {
    const incoming = join(test.dataDir, 'files/incoming', `${randomUUID()}.part`);
    await mkdir(join(incoming, '..'), { recursive: true });
    await writeFile(incoming, 'half');
    const part = join(test.dataDir, 'files', partKey(randomUUID()));
    await mkdir(join(part, '..'), { recursive: true });
    await writeFile(part, 'lost');
    const stranger = join(test.dataDir, 'files/blobs/README');
    await mkdir(join(stranger, '..'), { recursive: true });
    await writeFile(stranger, 'not ours');
    const old = new Date(test.clock.now().getTime() - 3_600_000);
    for (const path of [incoming, part, stranger]) await utimes(path, old, old);
    expect(await collect()).toMatchObject({ objects: 1 });
    await expect(utimes(incoming, old, old)).rejects.toThrow('ENOENT');
    await expect(utimes(part, old, old)).rejects.toThrow('ENOENT');
    await utimes(stranger, old, old);
  });

  it('an upload that nobody went on with for a day, and a file that nothing uses for a day', async () => {
    const caller = test.withCookie(randomUUID());
    const left = await caller.post('/api/uploads', { name: 'a.pdf', size: 5000 });
    const { body } = await sendFile(caller, 'a.pdf', aPdf());
    test.clock.advance(UNUSED_HOURS * 3600 - 1);
    await collect();
    expect((await caller.get(`/api/uploads/${left.body.id}`)).status).toBe(200);
    expect((await caller.get(`/api/files/${body.file.id}`)).status).toBe(200);
    test.clock.advance(2);
    expect(await collect()).toMatchObject({ uploads: 2, files: 1 });
    expect((await caller.get(`/api/uploads/${left.body.id}`)).status).toBe(404);
    expect((await caller.get(`/api/files/${body.file.id}`)).status).toBe(404);
  });

  it('runs as a job, by itself', async () => {
    const [row] = await test.dataSource.query(
      `SELECT name FROM pgboss.queue WHERE name = 'files.collect-orphans'`,
    );
    expect(row).toBeDefined();
  });

  it('never a file that is used nor its bytes, in whatever order things happen', async () => {
    const step = fc.constantFrom(
      'put',
      'record',
      'use',
      'twin',
      'drop use',
      'hours',
      'day',
      'collect' as const,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        const unrecorded: KeptBytes[] = [];
        const recorded: { id: string; sha256: string; size: number }[] = [];
        for (const what of steps) {
          if (what === 'put') unrecorded.push(await put());
          if (what === 'record' || what === 'twin') {
            const bytes = what === 'record' ? unrecorded.pop() : (recorded.at(-1) as unknown as KeptBytes);
            if (!bytes) continue;
            // Bytes that were taken away meanwhile are asked for once more, never recorded.
            const row = await record({ ...bytes, kind: 'pdf', name: 'a.pdf' }).catch(() => undefined);
            if (row) recorded.push(row);
          }
          const last = recorded.at(-1);
          if (what === 'use' && last) await use(last.id).catch(() => undefined);
          if (what === 'drop use')
            await test.dataSource.query('DELETE FROM homework WHERE id = (SELECT id FROM homework LIMIT 1)');
          if (what === 'hours') test.clock.advance(3 * 60 * MINUTE);
          if (what === 'day') test.clock.advance(DAY + 1);
          if (what === 'collect') await collect();
        }
        await expectNoRowWithoutBytes();
      }),
      { numRuns: 40 },
    );
    test.clock.advance(DAY + 1);
    await collect();
    const [{ unused }] = await test.dataSource.query(
      'SELECT count(*)::int AS unused FROM stored_file f WHERE NOT EXISTS (SELECT FROM homework h WHERE h.file_id = f.id)',
    );
    expect(unused).toBe(0);
    await expectNoRowWithoutBytes();
  });

  it('never the bytes of a row that is written at the same moment', async () => {
    for (let round = 0; round < 15; round++) {
      const bytes = await put();
      test.clock.advance(60 * MINUTE);
      const [row] = await Promise.all([record(bytes).catch(() => undefined), collect(), collect()]);
      if (row) expect(await isKept(row)).toBe(true);
      else expect(await isKept(bytes)).toBe(false);
    }
    await expectNoRowWithoutBytes();
  });

  it('nothing while a backup copies', async () => {
    const bytes = await put();
    test.clock.advance(60 * MINUTE);
    const runner = test.dataSource.createQueryRunner();
    try {
      await runner.query('SELECT pg_advisory_lock_shared(7100)');
      await collect();
      expect(await isKept(bytes)).toBe(true);
      await runner.query('SELECT pg_advisory_unlock_shared(7100)');
    } finally {
      await runner.release();
    }
    await collect();
    expect(await isKept(bytes)).toBe(false);
  });
});

async function expectNoRowWithoutBytes(): Promise<void> {
  const rows: { sha256: string; size: number }[] = await test.dataSource.query(
    'SELECT sha256, size FROM stored_file',
  );
  for (const { sha256, size } of rows) expect(await store.sizeOf(blobKey(sha256))).toBe(size);
}
