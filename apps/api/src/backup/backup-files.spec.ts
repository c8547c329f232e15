import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobKey, DiskStore, FileStore, Spool } from '@lumit/platform';
import { cloneDatabase, startTestApp, type TestApp, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import { FEATURES } from '../app.module';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const PDFS = ['uno', 'due', 'tre'].map((text) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`));
const owner = { personId: randomUUID(), uploadId: null };

let test: TestApp;
let folder: string;
let target: TestDatabase;
let hashes: string[];
beforeAll(async () => {
  test = await startTestApp({ modules: FEATURES });
  hashes = [];
  for (const bytes of PDFS) hashes.push(await someFile(bytes));
});
afterAll(() => test.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumit-backup-'));
  target = await cloneDatabase();
});
afterEach(async () => {
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function someFile(bytes: Buffer): Promise<string> {
  const files = test.app.get(FileStore);
  const kept = await files.put(
    (async function* () {
      yield bytes;
    })(),
    'tesi.pdf',
  );
  await test.dataSource.transaction((manager) => files.record(manager, kept, owner, test.clock.now()));
  return kept.sha256;
}

const source = () => new DiskStore(join(test.dataDir, 'files'));
const restored = () => new DiskStore(join(folder, 'restored'));
const copies = () => join(folder, 'files');
const backup = (name: string) =>
  writeBackup({
    url: test.config.databaseUrl,
    file: join(folder, name),
    at: test.clock.now(),
    overwrite: false,
    files: { store: source(), folder: copies() },
  });
const restore = (name: string) =>
  restoreBackup(target.url, join(folder, name), {
    store: restored(),
    folder: copies(),
    spool: new Spool(join(folder, 'restored/incoming')),
  });
const rowsOf = async (table: 'stored_file' | 'upload' | 'upload_part') => {
  const client = new Client({ connectionString: target.url });
  await client.connect();
  try {
    return (await client.query('SELECT * FROM ' + table)).rows as { sha256: string }[];
  } finally {
    await client.end();
  }
};
const textOf = async (sha256: string) => {
  const pieces: Buffer[] = [];
  for await (const piece of await restored().open(blobKey(sha256))) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

describe('P-57: files of people survive backup and restore', () => {
  it('each with the same bytes; the second backup copies only what is new', async () => {
    expect((await backup('a')).files).toEqual({ named: 3, copied: 3 });
    const more = await someFile(Buffer.from('%PDF-1.7\nquattro\n%%EOF'));
    expect((await backup('b')).files).toEqual({ named: 4, copied: 1 });
    await restore('b');
    expect((await rowsOf('stored_file')).map(({ sha256 }) => sha256).sort()).toEqual(
      [...hashes, more].sort(),
    );
    for (const [n, bytes] of PDFS.entries()) expect(await textOf(hashes[n] ?? '')).toEqual(bytes);
    expect(readdirSync(join(folder, 'restored/incoming'))).toEqual([]);
    await test.dataSource.query('DELETE FROM stored_file WHERE sha256 = $1', [more]);
  });

  it('an upload that was on its way is begun again', async () => {
    const [{ id }] = await test.dataSource.query<[{ id: string }]>(
      `INSERT INTO upload (owner_id, name, size, received, created_at) VALUES ($1, 'a.pdf', 100, 0, now()) RETURNING id`,
      [owner.personId],
    );
    await test.dataSource.query(
      `WITH p AS (INSERT INTO upload_part VALUES ($1, 0, 60, $2), ($1, 60, 40, $3)) UPDATE upload SET received = 100 WHERE id = $1`,
      [id, randomUUID(), randomUUID()],
    );
    await backup('a');
    await restore('a');
    expect([await rowsOf('upload'), await rowsOf('upload_part')]).toEqual([[], []]);
  });

  it('a copy that was changed, cut or lost is found out, and nothing is restored', async () => {
    await backup('a');
    const copy = join(copies(), blobKey(hashes[1] ?? ''));
    const spoilings = [
      () => writeFileSync(copy, Buffer.from('%PDF-1.7\nDUE\n%%EOF')),
      () => truncateSync(copy, 5),
      () => rmSync(copy),
    ];
    for (const spoil of spoilings) {
      spoil();
      await expect(restore('a')).rejects.toThrow(
        /un file manca o ha altri byte.*non è stato ripristinato nulla/,
      );
      expect(await rowsOf('stored_file')).toEqual([]);
    }
  });

  it('without the copies, a store that has the right bytes is enough, and one that has others is not', async () => {
    await backup('a');
    await restore('a');
    await target.drop();
    target = await cloneDatabase();
    rmSync(copies(), { recursive: true });
    await restore('a');
    expect(await rowsOf('stored_file')).toHaveLength(3);
    await target.drop();
    target = await cloneDatabase();
    writeFileSync(join(folder, 'restored', blobKey(hashes[0] ?? '')), Buffer.from('%PDF-1.7\nUNO\n%%EOF'));
    await expect(restore('a')).rejects.toThrow(/un file manca/);
  });

  it('a backup of a store that lost or changed a file is refused, and leaves no backup', async () => {
    const path = join(test.dataDir, 'files', blobKey(hashes[2] ?? ''));
    writeFileSync(path, Buffer.from('%PDF-1.7\nTRE\n%%EOF'));
    await expect(backup('a')).rejects.toThrow(/un file manca o ha altri byte.*il backup non è stato scritto/);
    rmSync(path);
    await expect(backup('a')).rejects.toThrow(/un file manca/);
    expect(readdirSync(folder)).toEqual(['files']);
    writeFileSync(path, PDFS[2] ?? '');
    expect((await backup('a')).files).toMatchObject({ named: 3 });
  });
});
