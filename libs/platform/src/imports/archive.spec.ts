import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { AppError } from '../errors/app-error';
import { aZip, type ZippedFile } from './a-zip.testing';
import { withArchive } from './archive';

const TEXT = Buffer.from('Domanda 1');
const file = (name: string | Buffer, more: Partial<ZippedFile> = {}): ZippedFile => ({
  name,
  bytes: TEXT,
  ...more,
});
const names = (zip: Buffer | string) => withArchive(zip, async ({ files }) => files.map(({ name }) => name));
const readAll = (zip: Buffer) =>
  withArchive(zip, async ({ files, read }) => {
    const all: Array<[string, string]> = [];
    for (const { name } of files) all.push([name, (await read(name)).toString('base64')]);
    return all;
  });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      expect(error.kind).toBe('refused');
      return error.refusals[0]?.code;
    },
  );

const many = (count: number) => Array.from({ length: count }, (_, index) => file(`${index}.txt`));
const zeros = (bytes: number) => Buffer.alloc(bytes);
const good = aZip([file('a.txt'), file('b.txt')]);
/** The same archive with its end cut, or a byte of a file changed. */
const cut = good.subarray(0, good.length - 30);
const changed = Buffer.from(aZip([file('a.txt', { method: 0 })]));
changed[31 + 'a.txt'.length] = 0x21;

/** P-44: what each does, the archive, the code of the refusal. */
const HOSTILE: ReadonlyArray<[string, Buffer, string]> = [
  ['climbs up', aZip([file('../a.txt')]), 'archive.name'],
  ['climbs up from inside', aZip([file('x/../../a.txt')]), 'archive.name'],
  ['starts at the root', aZip([file('/etc/a.txt')]), 'archive.name'],
  ['names a drive', aZip([file('C:/a.txt')]), 'archive.name'],
  ['names a drive without a slash', aZip([file('c:a.txt')]), 'archive.name'],
  ['has a backslash', aZip([file('x\\a.txt')]), 'archive.name'],
  ['climbs with backslashes', aZip([file('..\\a.txt')]), 'archive.name'],
  ['has a NUL in a name', aZip([file('a.txt\0.png')]), 'archive.name'],
  ['has a line break in a name', aZip([file('a\n.txt')]), 'archive.name'],
  ['turns a name round', aZip([file('a\u202etxt.exe')]), 'archive.name'],
  ['links', aZip([file('a', { mode: 0o120777 })]), 'archive.not_a_file'],
  ['links to a folder', aZip([file('a', { mode: 0o120755 }), file('a/b.txt')]), 'archive.not_a_file'],
  ['holds a device', aZip([file('a', { mode: 0o060666 })]), 'archive.not_a_file'],
  ['holds a terminal', aZip([file('a', { mode: 0o020666 })]), 'archive.not_a_file'],
  ['holds a pipe', aZip([file('a', { mode: 0o010666 })]), 'archive.not_a_file'],
  ['holds a socket', aZip([file('a', { mode: 0o140666 })]), 'archive.not_a_file'],
  ['has a file twice', aZip([file('a.txt'), file('a.txt')]), 'archive.twice'],
  ['has a file twice but for case', aZip([file('a.txt'), file('A.TXT')]), 'archive.twice'],
  ['has a file twice but for its form', aZip([file('perche\u0301'), file('perché')]), 'archive.twice'],
  ['has a file and a folder of one name', aZip([file('a'), file('a/')]), 'archive.twice'],
  ['has 201 files', aZip(many(201)), 'archive.too_many_entries'],
  ['unpacks to more than 100 MB', aZip([file('a', { size: 100_000_001 })]), 'archive.too_large'],
  [
    'unpacks to 4 GB in all',
    aZip(many(50).map((one) => ({ ...one, size: 80_000_000 }))),
    'archive.too_large',
  ],
  ['is dense', aZip([file('a', { bytes: zeros(20_000_000) })]), 'archive.ratio'],
  ['tells too small a size', aZip([file('a', { bytes: zeros(900_000), size: 10 })]), 'archive.damaged'],
  ['tells too large a size', aZip([file('a', { size: 900 })]), 'archive.damaged'],
  ['tells a size that was not stored', aZip([file('a', { method: 0, size: 900 })]), 'archive.damaged'],
  ['is encrypted', aZip([file('a', { flags: 0x801 })]), 'archive.encrypted'],
  ['is packed in another way', aZip([file('a', { method: 12 })]), 'archive.method'],
  ['holds an archive', aZip([file('a.zip')]), 'archive.nested'],
  ['holds an archive of another kind', aZip([file('a.tar.gz')]), 'archive.nested'],
  ['hides an archive', aZip([file('a.txt', { bytes: good })]), 'archive.nested'],
  ['hides an empty archive', aZip([file('a.txt', { bytes: aZip([]) })]), 'archive.nested'],
  ['has two files in one place', aZip([file('a'), file('b', { offset: 0 })]), 'archive.overlap'],
  ['has files over each other', aZip([file('a', { packed: 60 }), file('b')]), 'archive.overlap'],
  ['has a file changed', changed, 'archive.damaged'],
  ['has a wrong checksum', aZip([file('a', { crc: 1 })]), 'archive.damaged'],
  ['is cut', cut, 'archive.damaged'],
  ['is no archive', TEXT, 'archive.damaged'],
  ['is empty', Buffer.alloc(0), 'archive.damaged'],
];

describe('an archive', () => {
  it.each(HOSTILE)('P-44, B-505 is refused as a whole when it %s', async (_what, zip, code) => {
    expect(await codeOf(readAll(zip))).toBe(code);
  });

  it('P-44 unpacks nothing before all of its directory was judged', async () => {
    const used: string[] = [];
    const zip = aZip([file('a.txt'), file('z.txt', { mode: 0o120777 })]);
    await codeOf(withArchive(zip, async ({ files }) => used.push(...files.map(({ name }) => name))));
    expect(used).toEqual([]);
  });

  it('tells in Italian which name is meant and what to do', async () => {
    await expect(names(aZip([file('a.txt'), file('vecchi.zip')]))).rejects.toMatchObject({
      extras: { detail: '«vecchi.zip» è un archivio dentro l’archivio: aprilo e metti i file che contiene.' },
    });
  });

  it('gives back every file of whatever an office may pack, folders left out', async () => {
    const name = fc
      .array(fc.string({ unit: fc.constantFrom(...'aàe\u0301è_ -1.'), minLength: 1 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.join('/'))
      .filter((path) => !path.split('/').some((part) => /^\.+$/.test(part)));
    const kept = fc.record({ name, bytes: fc.uint8Array({ maxLength: 300 }), method: fc.constantFrom(0, 8) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(kept, { selector: (one) => one.name.normalize('NFC').toLowerCase(), maxLength: 8 }),
        async (files) => {
          const zip = aZip([
            ...files.map((one) => ({ ...one, bytes: Buffer.from(one.bytes) })),
            { name: 'cartella vuota/', method: 0 },
          ]);
          expect(await readAll(zip)).toEqual(
            files.map((one) => [one.name.normalize('NFC'), Buffer.from(one.bytes).toString('base64')]),
          );
        },
      ),
    );
  });

  it('is read from the disk too, and what it lacks is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lumit-archive-'));
    try {
      writeFileSync(join(folder, 'a.zip'), good);
      expect(await names(join(folder, 'a.zip'))).toEqual(['a.txt', 'b.txt']);
      expect(await codeOf(withArchive(good, ({ read }) => read('c.txt')))).toBe('archive.absent');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('may be as dense as it likes while it is small', async () => {
    expect(await names(aZip([file('foglio.xml', { bytes: zeros(900_000) })]))).toEqual(['foglio.xml']);
  });
});
