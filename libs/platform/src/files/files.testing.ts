import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { PART_SIZE } from '@lumit/shared';
import { Module } from '@nestjs/common';
import { type Actor, SessionReader } from '../access/actor';
import type { Caller, TestReply } from '../testing/test-app';

/** A cookie is the person's own id: these specs need people, not sign-in. */
class SessionsByName extends SessionReader {
  find(token: string): Promise<Actor | undefined> {
    return Promise.resolve({ personId: token, sessionId: token, grants: [] });
  }
}
@Module({ providers: [{ provide: SessionReader, useClass: SessionsByName }] })
export class PeopleByName {}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A PDF of about so many bytes, unlike any other. */
export const aPdf = (size = 300): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n%'), randomBytes(Math.max(1, size - 16)), Buffer.from('\n%%EOF')]);

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A ZIP archive of files that are stored as they are. */
export function aZip(entries: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const bytes = Buffer.from(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    local.push(head, Buffer.from(name), bytes);
    central.push(entry, Buffer.from(name));
    at += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length / 2, 8);
  end.writeUInt16LE(central.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...central, end]);
}

export const ODT = aZip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<office:document-content/>',
});
export const DOCX = aZip({
  '[Content_Types].xml':
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w:document/>',
});

export const BYTES = { 'content-type': 'application/octet-stream' };

/** Announces and sends a file as a page would; the last reply is that of `finish`, or the first that was refused. */
export async function sendFile(
  caller: Caller,
  name: string,
  bytes: Buffer,
  partSize: number = PART_SIZE.atMost,
): Promise<TestReply> {
  const created = await caller.post('/api/uploads', { name, size: bytes.length });
  if (created.status !== 201) return created;
  const { id } = created.body as { id: string };
  for (let offset = 0; offset < bytes.length; offset += partSize) {
    const part = bytes.subarray(offset, offset + partSize);
    const reply = await caller.put(`/api/uploads/${id}/parts/${offset}`, part, BYTES);
    if (reply.status !== 200) return reply;
  }
  return caller.post(`/api/uploads/${id}/finish`);
}
