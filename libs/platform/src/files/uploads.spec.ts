import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PART_SIZE } from '@lumit/shared';
import fc from 'fast-check';
import { type Caller, startTestApp, type TestApp, type TestReply } from '../testing/index';
import { aPdf, BYTES, DOCX, ODT, PeopleByName, PNG, sendFile, sha256Of } from './files.testing';
import { Uploads } from './uploads.service';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({
    modules: [PeopleByName],
    env: { FILE_LIMIT_MB: '2', FILE_QUOTA_MB: '6' },
    startAt: '2026-11-30T10:00:00Z',
  });
});
afterAll(() => test.close());

const somebody = (): Caller => test.withCookie(randomUUID());
const begin = async (caller: Caller, size: number, name = 'tesi.pdf'): Promise<string> => {
  const reply = await caller.post('/api/uploads', { name, size });
  expect(reply.status).toBe(201);
  return (reply.body as { id: string }).id;
};
const part = (caller: Caller, id: string, offset: number, bytes: Buffer) =>
  caller.put(`/api/uploads/${id}/parts/${offset}`, bytes, BYTES);
const codesOf = ({ status, body }: TestReply) => [
  status,
  ...(body.refusals as { code: string }[]).map(({ code }) => code),
];
const filesUnder = async (folder: string) =>
  (
    await readdir(join(test.dataDir, 'files', folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  )
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('an upload', () => {
  it('arrives whole, in parts of any size, under the SHA-256 of its bytes', async () => {
    const { atLeast, atMost } = PART_SIZE;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_500_000 }),
        fc.integer({ min: atLeast, max: atMost }),
        async (size, partSize) => {
          const bytes = aPdf(size);
          const caller = somebody();
          const { status, body } = await sendFile(caller, 'tesi.pdf', bytes, partSize);
          expect(status).toBe(200);
          expect(body.file).toMatchObject({ size: bytes.length, sha256: sha256Of(bytes), name: 'tesi.pdf' });
          const { raw } = await caller.get(`/api/files/${body.file.id}`);
          expect(raw.equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
    expect(await filesUnder('incoming')).toEqual([]);
    expect(await filesUnder('parts')).toEqual([]);
  });

  it('tells where to go on, and goes on from there', async () => {
    const caller = somebody();
    const bytes = aPdf(PART_SIZE.atLeast + 500);
    const id = await begin(caller, bytes.length);
    await part(caller, id, 0, bytes.subarray(0, PART_SIZE.atLeast));
    const { body } = await caller.get(`/api/uploads/${id}`);
    expect(body).toEqual({
      id,
      name: 'tesi.pdf',
      size: bytes.length,
      received: PART_SIZE.atLeast,
      expiresAt: '2026-12-01T10:00:00.000Z',
      part: PART_SIZE,
      file: null,
    });
    expect(codesOf(await caller.post(`/api/uploads/${id}/finish`))).toEqual([409, 'upload.incomplete']);
    expect((await part(caller, id, body.received, bytes.subarray(body.received))).status).toBe(200);
    const { body: finished } = await caller.post(`/api/uploads/${id}/finish`);
    expect(finished.file.sha256).toBe(sha256Of(bytes));
  });

  it('P-06: a part or an end sent twice has one effect, and the sender is told where to go on', async () => {
    const caller = somebody();
    const bytes = aPdf(PART_SIZE.atLeast * 2);
    const id = await begin(caller, bytes.length);
    const first = bytes.subarray(0, PART_SIZE.atLeast);
    const replies = await Promise.all(Array.from({ length: 6 }, () => part(caller, id, 0, first)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    for (const { body } of replies.filter(({ status }) => status === 409))
      expect(body.current).toEqual({ received: PART_SIZE.atLeast });
    await part(caller, id, PART_SIZE.atLeast, bytes.subarray(PART_SIZE.atLeast));
    const ends = await Promise.all(Array.from({ length: 6 }, () => caller.post(`/api/uploads/${id}/finish`)));
    expect(ends.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(ends.map(({ body }) => body.file.id)).size).toBe(1);
    expect(
      await test.dataSource.query('SELECT 1 FROM stored_file WHERE sha256 = $1', [sha256Of(bytes)]),
    ).toHaveLength(1);
    expect(await filesUnder('parts')).toEqual([]);
  });

  it('P-06: of parts that are all under way for the same place one counts, and the others are told where to go on', async () => {
    const personId = randomUUID();
    const id = await begin(test.withCookie(personId), PART_SIZE.atLeast * 2);
    let underWay = 0;
    let goOn = () => {};
    const all = new Promise<void>((resolve) => (goOn = resolve));
    async function* bytes() {
      underWay += 1;
      if (underWay === 6) goOn();
      await all;
      yield aPdf(PART_SIZE.atLeast);
    }
    const uploads = test.app.get(Uploads);
    const ends = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        uploads.append(personId, id, { offset: 0, bytes: Readable.from(bytes()) }),
      ),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends)
      if (end.status === 'rejected')
        expect(end.reason).toMatchObject({
          kind: 'conflict',
          extras: { current: { received: PART_SIZE.atLeast } },
        });
    expect(await filesUnder('parts')).toHaveLength(1);
    await test.withCookie(personId).delete(`/api/uploads/${id}`);
  });

  it('P-09: two people with the same bytes at once have a file each, and the bytes lie there once', async () => {
    const bytes = aPdf(200_000);
    const replies = await Promise.all(
      [somebody(), somebody(), somebody()].map((one) => sendFile(one, 'a.pdf', bytes)),
    );
    expect(new Set(replies.map(({ body }) => body.file.id)).size).toBe(3);
    expect((await filesUnder('blobs')).filter((name) => name === sha256Of(bytes))).toHaveLength(1);
  });

  it('is forgotten when its sender gives it up, with its bytes', async () => {
    const caller = somebody();
    const id = await begin(caller, 100_000);
    await part(caller, id, 0, aPdf(PART_SIZE.atLeast));
    expect((await caller.delete(`/api/uploads/${id}`)).status).toBe(200);
    expect((await caller.get(`/api/uploads/${id}`)).status).toBe(404);
    expect(await filesUnder('parts')).toEqual([]);
  });

  it('of somebody else is not found, whatever is asked of it', async () => {
    const id = await begin(somebody(), 1000);
    const stranger = somebody();
    const replies = [
      await stranger.get(`/api/uploads/${id}`),
      await part(stranger, id, 0, aPdf(1000)),
      await stranger.post(`/api/uploads/${id}/finish`),
      await stranger.delete(`/api/uploads/${id}`),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await test.anonymous().get(`/api/uploads/${id}`)).status).toBe(401);
  });
});

describe('what is refused while it comes', () => {
  it('B-503: a file of nothing, and one a byte larger than allowed', async () => {
    const caller = somebody();
    expect((await caller.post('/api/uploads', { name: 'a.pdf', size: 0 })).status).toBe(422);
    const { status, body } = await caller.post('/api/uploads', { name: 'a.pdf', size: 2_000_001 });
    expect([status, body.detail]).toEqual([413, '«a.pdf» supera 2 MB, la dimensione massima di un file.']);
    expect((await caller.post('/api/uploads', { name: 'a.pdf', size: 2_000_000 })).status).toBe(201);
  });

  it('B-503: more bytes than were announced, and fewer than a part has; what came before stays', async () => {
    const caller = somebody();
    const id = await begin(caller, PART_SIZE.atLeast + 10);
    expect(codesOf(await part(caller, id, 0, aPdf(PART_SIZE.atLeast - 1)))).toEqual([
      422,
      'upload.part_size',
    ]);
    expect(codesOf(await part(caller, id, 0, aPdf(PART_SIZE.atLeast + 11)))).toEqual([
      422,
      'upload.part_size',
    ]);
    expect((await part(caller, id, 0, aPdf(PART_SIZE.atLeast))).body.received).toBe(PART_SIZE.atLeast);
    expect(codesOf(await part(caller, id, PART_SIZE.atLeast, aPdf(30)))).toEqual([422, 'upload.part_size']);
    expect((await caller.get(`/api/uploads/${id}`)).body.received).toBe(PART_SIZE.atLeast);
    expect(await filesUnder('incoming')).toEqual([]);
  });

  it('a part that leaves a gap or overlaps', async () => {
    const caller = somebody();
    const id = await begin(caller, 200_000);
    expect(codesOf(await part(caller, id, 1, aPdf(PART_SIZE.atLeast)))).toEqual([409, 'upload.offset']);
    for (const offset of ['-1', '1.5', 'x', '1e3', '99999999999'])
      expect([404, 409, 422]).toContain(
        (await caller.put(`/api/uploads/${id}/parts/${offset}`, aPdf(), BYTES)).status,
      );
  });

  it('a part that is no stream of bytes, and bytes where JSON belongs', async () => {
    const caller = somebody();
    const id = await begin(caller, 1000);
    expect(codesOf(await caller.put(`/api/uploads/${id}/parts/0`, { a: 1 }))).toEqual([
      415,
      'upload.not_bytes',
    ]);
    expect(codesOf(await caller.put(`/api/uploads/${id}/parts/0`))).toEqual([415, 'upload.not_bytes']);
    expect((await caller.post('/api/uploads', Buffer.from('{}'), BYTES)).status).toBe(415);
    expect((await caller.post(`/api/uploads/${id}/finish`, Buffer.from('x'), BYTES)).status).toBe(415);
  });

  it('B-510: what does not fit in the quota, also two at once that fit only alone', async () => {
    const caller = somebody();
    expect((await sendFile(caller, 'a.pdf', aPdf(1_900_000))).status).toBe(200);
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => caller.post('/api/uploads', { name: 'b.pdf', size: 2_000_000 })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 413, 413]);
    const { body } = replies.find(({ status }) => status === 413) as TestReply;
    expect(body.detail).toBe('I tuoi file possono occupare in tutto 6 MB: ne restano 0,1 MB.');
    expect(body.refusals[0]).toEqual({ code: 'file.quota', params: { quota: 6_000_000, free: 100_000 } });
    const { id } = (replies.find(({ status }) => status === 201) as TestReply).body as { id: string };
    await caller.delete(`/api/uploads/${id}`);
    expect((await caller.post('/api/uploads', { name: 'b.pdf', size: 2_000_000 })).status).toBe(201);
  });

  it.each([
    '../../etc/passwd.pdf',
    '/etc/a.pdf',
    'C:\\a.pdf',
    '..\\a.pdf',
    'a\u0000.pdf',
    'a\n.pdf',
    'a\u202efdp.exe.pdf',
    '.pdf',
    '',
    `${'x'.repeat(200)}.pdf`,
  ])('P-45: the name %j', async (name) => {
    expect((await somebody().post('/api/uploads', { name, size: 10 })).status).toBe(422);
  });

  it.each(['tesi.pdf.exe', 'pagina.html', 'disegno.svg', 'macro.docm', 'tesi', 'archivio.zip', 'foto.heic'])(
    'B-501, B-512: %s before a byte of it was sent, with the kinds that are taken',
    async (name) => {
      const { status, body } = await somebody().post('/api/uploads', { name, size: 10 });
      expect(status).toBe(415);
      expect(body.detail).toBe(
        `«${name}» non è tra i tipi accettati: PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, JPG, PNG, WEBP. Dal telefono: Condividi > Salva come PDF.`,
      );
    },
  );
});

describe('P-45: what is judged by its bytes', () => {
  it.each([
    ['tesi.PDF', aPdf(), 'application/pdf'],
    ['Relazione.odt', ODT, 'application/vnd.oasis.opendocument.text'],
    ['a.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['foto.png', PNG, 'image/png'],
  ])('%s is taken', async (name, bytes, mediaType) => {
    const { status, body } = await sendFile(somebody(), name, bytes);
    expect([status, body.file?.mediaType]).toEqual([200, mediaType]);
  });

  it.each([
    ['a program', 'a.pdf', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)])],
    ['a Windows program', 'a.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a page', 'a.jpg', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['a page that is also a PDF', 'a.pdf', Buffer.from('<html><script>alert(1)</script>\n%PDF-1.7\n%%EOF')],
    [
      'a drawing with a script',
      'a.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    ],
    ['a picture', 'a.pdf', PNG],
    ['a PDF', 'a.png', aPdf()],
    ['a text', 'a.docx', Buffer.from('PK is how it begins')],
    ['an archive', 'a.docx', DOCX.subarray(0, 40)],
    ['another office format', 'a.docx', ODT],
    ['nothing but zeros', 'a.pdf', Buffer.alloc(500)],
  ])('%s called %s is refused, and nothing of it stays', async (_what, name, bytes) => {
    const caller = somebody();
    const before = await filesUnder('');
    const id = await begin(caller, bytes.length, name);
    await part(caller, id, 0, bytes);
    expect(codesOf(await caller.post(`/api/uploads/${id}/finish`))).toEqual([415, 'file.content']);
    expect((await caller.get(`/api/uploads/${id}`)).status).toBe(404);
    expect(await filesUnder('')).toEqual(before);
  });
});

it('the database refuses parts with a gap, and a file that changes', async () => {
  const caller = somebody();
  const { body } = await sendFile(caller, 'a.pdf', aPdf());
  await expect(
    test.dataSource.query(`UPDATE stored_file SET sha256 = $1 WHERE id = $2`, ['0'.repeat(64), body.file.id]),
  ).rejects.toThrow(/never changed/);
  const id = await begin(caller, 1000);
  await expect(
    test.dataSource.query('INSERT INTO upload_part VALUES ($1, 0, 10, $2)', [id, randomUUID()]),
  ).rejects.toThrow(/gap or overlap/);
});
