import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { startTestApp, type TestApp } from '../testing/index';
import { PeopleByName, sendFile } from './files.testing';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [PeopleByName] });
});
afterAll(() => test.close());

const SECRETS = ['Via Roma 7', 'Telefono di Anna', 'x:xmpmeta', '<script>alert(1)</script>'];

/** 40 × 20 pixels, lying on its side, with place, device and author, and a page after its end. */
async function aTelltale(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const raw = { width: 40, height: 20, channels: 3 as const };
  const pixels = Buffer.from(Array.from({ length: 40 * 20 * 3 }, (_, n) => (n * 7) % 256));
  const bytes = await sharp(pixels, { raw })
    .toFormat(format)
    .withExif({ IFD0: { ImageDescription: 'Via Roma 7', Model: 'Telefono di Anna' } })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a/></x:xmpmeta>')
    .toBuffer();
  return format === 'webp' ? bytes : Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A few bytes that claim to be a picture of so many pixels. */
function aPngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const rows = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

describe('a picture', () => {
  it.each([
    ['jpeg', 'foto.jpg'],
    ['png', 'foto.png'],
    ['webp', 'foto.webp'],
  ] as const)('of %s keeps its pixels, upright, and nothing that its device added', async (format, name) => {
    const bytes = await aTelltale(format);
    expect(SECRETS.filter((secret) => bytes.includes(secret)).length).toBeGreaterThan(2);
    const caller = test.withCookie(randomUUID());
    const { status, body } = await sendFile(caller, name, bytes);
    expect(status).toBe(200);
    const { raw } = await caller.get(`/api/files/${body.file.id}`);
    expect(SECRETS.filter((secret) => raw.includes(secret))).toEqual([]);
    const { format: kind, width, height, exif, xmp, icc, orientation } = await sharp(raw).metadata();
    expect({ kind, width, height }).toEqual({ kind: format, width: 20, height: 40 });
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(body.file.size).toBe(raw.length);
  });

  it('that ends too early, is none, or claims a thousand times its pixels is refused', async () => {
    const whole = await aTelltale('jpeg');
    const wrong: [string, Buffer][] = [
      ['a.jpg', whole.subarray(0, whole.length - 400)],
      ['a.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400)])],
      ['a.png', aPngOf(60_000, 60_000)],
      ['a.png', aPngOf(40, 4_000)],
    ];
    for (const [name, bytes] of wrong) {
      const { status, body } = await sendFile(test.withCookie(randomUUID()), name, bytes);
      expect([name, status, body.refusals?.[0]?.code]).toEqual([name, 415, 'file.content']);
    }
  });

  it('does not wait for one that was refused', async () => {
    const bytes = await aTelltale('png');
    const replies = await Promise.all(
      [aPngOf(60_000, 60_000), bytes, aPngOf(60_000, 60_000), bytes].map((one) =>
        sendFile(test.withCookie(randomUUID()), 'a.png', one),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual([415, 200, 415, 200]);
  });
});
