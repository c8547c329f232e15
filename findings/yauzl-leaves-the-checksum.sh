#!/usr/bin/env bash
# yauzl gives back a file of a ZIP archive that was changed on its way, without an error: it checks sizes, not checksums.
#
# Version: yauzl 3.4.0, the archive made with yazl 3.3.1; Python's zipfile as a second reader where there is one.
# One would guess: a reader of archives compares each file with its CRC-32, as unzip and Python's zipfile do, so what arrives
#   without an error is what was packed.
# Seen: one byte of a stored register changed (a 3 into an 8) comes back as the changed text and the stream ends well; the entry
#   still tells the old checksum (`entry.crc32`), which the caller has to compare (`zlib.crc32`).
# Exits other than 0 when this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yauzl@3.4.0 yazl@3.3.1
cat >try.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import zlib from 'node:zlib';
import yauzl from 'yauzl';
import yazl from 'yazl';

const TEXT = 'ore frequentate: 32 su 40\n';
const archive = new yazl.ZipFile();
archive.addBuffer(Buffer.from(TEXT), 'registro.txt', { compress: false });
archive.end();
const zip = await buffer(archive.outputStream);
zip[zip.indexOf('32 su 40')] = '8'.charCodeAt(0);
writeFileSync('registro.zip', zip);

const opened = await yauzl.fromBufferPromise(zip, { lazyEntries: true });
for await (const entry of opened.eachEntry()) {
  const bytes = await buffer(await opened.openReadStreamPromise(entry));
  const isChanged = bytes.toString() === 'ore frequentate: 82 su 40\n';
  const isTold = zlib.crc32 ? zlib.crc32(bytes) !== entry.crc32 : true;
  console.log(`read without an error: ${JSON.stringify(bytes.toString())}`);
  console.log(`the checksum of the entry is another: ${isTold}`);
  process.exit(isChanged && isTold ? 0 : 1);
}
JS
node try.mjs
if command -v python3 >/dev/null; then
  python3 -c "import zipfile; print('zipfile of Python says: first bad file is', zipfile.ZipFile('registro.zip').testzip())"
fi
