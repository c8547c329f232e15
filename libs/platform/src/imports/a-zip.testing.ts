import { crc32, deflateRawSync } from 'node:zlib';

/** What stands in a ZIP archive, also where it lies: each field can be set apart from the bytes. */
export interface ZippedFile {
  name: string | Buffer;
  bytes?: Buffer;
  /** 0 stored, 8 deflated; others are only told. */
  method?: number;
  /** Unpacked size that the directory tells, in bytes. */
  size?: number;
  /** Packed size that the directory tells, in bytes. */
  packed?: number;
  crc?: number;
  /** Mode of Unix, as 0o120777 of a link. */
  mode?: number;
  flags?: number;
  /** Where the directory says that it begins; the file itself stands where it stands. */
  offset?: number;
}

/** A ZIP archive after APPNOTE 6.3: local headers with their bytes, the central directory, its end. */
export function aZip(files: readonly ZippedFile[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const bytes = file.bytes ?? Buffer.alloc(0);
    const method = file.method ?? 8;
    const data = method === 8 ? deflateRawSync(bytes) : bytes;
    const name = Buffer.from(file.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.flags ?? (typeof file.name === 'string' ? 0x800 : 0), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(file.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(file.packed ?? data.length, 14);
    common.writeUInt32LE(file.size ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\x03\x04'), common, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(file.offset ?? at, 10);
    const madeBy = Buffer.from([20, 3]);
    central.push(Buffer.from('PK\x01\x02'), madeBy, common, rest, name);
    at += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}
