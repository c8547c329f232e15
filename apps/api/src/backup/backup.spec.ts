import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DiskStore, Spool } from '@lumit/platform';
import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { MIGRATIONS } from '../migrations/index';
import { readBackup } from './read-backup';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const AT = new Date('2026-11-30T10:00:00Z');
const LAST_CODE_POINT = 0x10ffff;
const AT_A_TIME = 4_096;

let folder: string;
let from: TestDatabase;
let to: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumit-backup-'));
  [from, to] = await Promise.all([cloneDatabase(), cloneDatabase()]);
});
afterEach(async () => {
  await Promise.all([from.drop(), to.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function querying<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const keep = (url: string, texts: readonly string[]) =>
  querying(url, async (client) => {
    for (const [n, text] of texts.entries()) {
      await client.query('INSERT INTO organisation (slug, name) VALUES ($1, $2)', [`text-${n}`, text]);
      await client.query(
        `INSERT INTO audit_entry (at, action, object_kind, object_id, details) VALUES ($1, 'kept', 'text', $2, $3)`,
        [AT, String(n), JSON.stringify({ [`k${text}`]: [text] })],
      );
    }
  });

const kept = (url: string) =>
  querying(url, async (client) => {
    const names = await client.query<{ name: string }>(
      `SELECT name FROM organisation ORDER BY substr(slug, 6)::int`,
    );
    const details = await client.query<{ details: Record<string, string[]> }>(
      'SELECT details FROM audit_entry ORDER BY object_id::int',
    );
    return { names: names.rows.map((r) => r.name), details: details.rows.map((r) => r.details) };
  });

const take = (file: string, overwrite = false) =>
  writeBackup({ url: from.url, file, at: AT, overwrite, files: null });
const restore = (file: string) =>
  restoreBackup(to.url, file, {
    store: new DiskStore(join(folder, 'store')),
    folder: join(folder, 'copies'),
    spool: new Spool(join(folder, 'store/incoming')),
  });
const names = () => readdirSync(folder).sort();

describe('P-57: every text that people can store survives backup and restore', () => {
  it('each code point that PostgreSQL takes: all of Unicode but U+0000 and the surrogates', async () => {
    const texts: string[] = [];
    for (let start = 1; start <= LAST_CODE_POINT; start += AT_A_TIME) {
      let text = '';
      for (let point = start; point < start + AT_A_TIME && point <= LAST_CODE_POINT; point++)
        if (point < 0xd800 || point > 0xdfff) text += String.fromCodePoint(point);
      texts.push(text);
    }
    await keep(from.url, texts);
    const report = await take(join(folder, 'all'));
    expect(await restore(join(folder, 'all'))).toEqual({
      rows: report.rows,
      sha256: report.sha256,
    });
    expect(await kept(to.url)).toEqual(await kept(from.url));
    expect((await kept(to.url)).names).toEqual(texts);
  });

  it('any text, in columns, in keys and in values of JSON', async () => {
    const unit = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('\u2028', '\u2029', '\r', '\n', '"', '\\', '\ufeff', '}', '{"row":'),
      },
    );
    const text = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join('').replaceAll('\0', ''));
    const texts = fc.sample(text, { numRuns: 400, seed: 57 });
    await keep(from.url, texts);
    await take(join(folder, 'any'));
    await restore(join(folder, 'any'));
    expect(await kept(to.url)).toEqual(await kept(from.url));
    expect((await kept(to.url)).names).toEqual(texts);
  });

  it('the JSON value null stays apart from no value', async () => {
    await querying(from.url, (client) =>
      client.query(
        `INSERT INTO audit_entry (at, action, object_kind, object_id, details) VALUES ($1, 'kept', 'text', '0', 'null')`,
        [AT],
      ),
    );
    await take(join(folder, 'null'));
    await restore(join(folder, 'null'));
    expect((await kept(to.url)).details).toEqual([null]);
  });
});

describe('backup: what it says is what the file holds', () => {
  it('two at once to one name: one has it, the other is refused, nothing else is left', async () => {
    const file = join(folder, 'same');
    const both = await Promise.allSettled([take(file), take(file)]);
    const won = both.filter((one) => one.status === 'fulfilled').map(({ value }) => value.sha256);
    const lost = both
      .filter((one) => one.status === 'rejected')
      .map(({ reason }) => (reason as Error).message);
    expect(lost).toEqual([expect.stringContaining('esiste già')]);
    expect([(await readBackup(file)).sha256]).toEqual(won);
    expect(names()).toEqual(['same']);
  });

  it('two at once that may overwrite: the file is whole and one of the two', async () => {
    const file = join(folder, 'same');
    const both = await Promise.all([take(file, true), take(file, true)]);
    expect(both.map(({ sha256 }) => sha256)).toContain((await readBackup(file)).sha256);
    expect(names()).toEqual(['same']);
  });

  it('leaves an existing file as it is unless it was asked to replace it', async () => {
    const file = join(folder, 'old');
    writeFileSync(file, 'kept');
    await expect(take(file)).rejects.toThrow(/esiste già.*--overwrite/);
    expect(readFileSync(file, 'utf8')).toBe('kept');
    const { sha256 } = await take(file, true);
    expect((await readBackup(file)).sha256).toBe(sha256);
    expect(names()).toEqual(['old']);
  });

  it.each([
    ['a folder', (f: string) => f, /è una cartella/],
    ['a folder that is not there', (f: string) => join(f, 'no', 'file'), /la cartella .*no non esiste/],
    ['a file in the place of a folder', (f: string) => join(f, 'file', 'x'), /non è una cartella/],
    ['a name that is too long', (f: string) => join(f, 'n'.repeat(300)), /troppo lungo/],
  ])('refuses %s in Italian', async (_what, place, says) => {
    writeFileSync(join(folder, 'file'), '');
    await expect(take(place(folder))).rejects.toThrow(says);
    expect(names()).toEqual(['file']);
  });
});

describe('where things came from', () => {
  it('survives backup and restore: a question edited over its file says so, and who wrote another', async () => {
    const by = '00000000-0000-4000-8000-000000000001';
    const at = '2026-12-03T09:00:00.000Z';
    const held = 'b'.repeat(64);
    const file = { path: 'lumit/m3/test.yaml', sha256: 'a'.repeat(64), held };
    const edited = { kind: 'content', ...file, at, edited: { by, at, chosen: held } };
    const origins = [edited, { kind: 'browser', by, at }];
    await querying(from.url, async (client) => {
      await client.query("INSERT INTO organisation (id, slug, name) VALUES ($1, 'ente', 'Ente')", [by]);
      await client.query(
        `INSERT INTO programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
         VALUES ($1, $1, 'lumit', 'LUMIT', '', '', 40, '[]')`,
        [by],
      );
      for (const [n, origin] of origins.entries())
        await client.query(
          `INSERT INTO question (programme_id, key, version, body, body_hash, imported_at, origin)
           VALUES ($1, $2, 1, '{}', 'x', now(), $3)`,
          [by, `q${n}`, origin],
        );
    });
    await take(join(folder, 'copy'));
    await restore(join(folder, 'copy'));
    const { rows } = await querying(to.url, (client) =>
      client.query('SELECT origin FROM question ORDER BY key'),
    );
    expect(rows).toEqual(origins.map((origin) => ({ origin })));
  });
});

describe('restore: what is no backup is refused in Italian', () => {
  const head = { lumitBackup: 1, createdAt: AT.toISOString(), migrations: [] };
  const lines = (...values: unknown[]) => gzipSync(values.map((v) => `${JSON.stringify(v)}\n`).join(''));
  it.each([
    ['nothing', Buffer.alloc(0), /troncato|non è un backup/],
    ['an empty gzip', gzipSync(''), /troncato/],
    ['a gzip of null', lines(null), /non è un backup/],
    ['a gzip of a number', lines(1), /non è un backup/],
    ['a gzip of a list', lines([]), /non è un backup/],
    ['a head alone', lines(head), /troncato/],
    ['null after the head', lines(head, null), /non è un backup/],
    ['a row before any table', lines(head, { row: {} }, { rows: {}, sha256: '' }), /non corrisponde/],
    ['a table without a name', lines(head, { table: null }), /non è un backup/],
    ['bytes that are not UTF-8', gzipSync(Buffer.from([0x7b, 0xff, 0x7d, 0x0a])), /non è un backup/],
    ['a later format', lines({ ...head, lumitBackup: 2 }), /non è un backup/],
  ])('%s', async (_what, bytes, says) => {
    const file = join(folder, 'file');
    writeFileSync(file, bytes);
    await expect(restore(file)).rejects.toThrow(says);
  });

  const written = (migrations: readonly string[]) => {
    const line = `${JSON.stringify({ ...head, migrations })}\n`;
    const sha256 = createHash('sha256').update(line).digest('hex');
    writeFileSync(join(folder, 'file'), gzipSync(`${line}${JSON.stringify({ rows: {}, sha256 })}\n`));
    return join(folder, 'file');
  };
  const [first = '', ...others] = MIGRATIONS.map(({ name }) => name);
  it('one that a later build wrote', async () => {
    const later = written([first, ...others, 'Later9999999999999']);
    await expect(restore(later)).rejects.toThrow(/versione più recente.*Later9999999999999/);
  });
  it('one that an earlier build wrote, where tables of this build stand already', async () => {
    await expect(restore(written([first]))).rejects.toThrow(/versione precedente.*senza tabelle/);
  });

  it('a folder, and a file that is not there', async () => {
    mkdirSync(join(folder, 'inner'));
    await expect(restore(join(folder, 'inner'))).rejects.toThrow(/è una cartella/);
    await expect(restore(join(folder, 'none'))).rejects.toThrow(/non esiste/);
  });
});
