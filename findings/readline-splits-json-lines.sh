#!/usr/bin/env bash
# node:readline takes U+2028 and U+2029 for ends of lines, which JSON leaves unescaped: files of JSON lines are torn.
#
# Version: Node 24.11.0 (npm package node@24.11.0).
# One would guess: a reader of lines ends a line at LF, CR LF and CR, as its documentation says of its input; a file with one
#   JSON.stringify(value) + "\n" a line comes back as it was written.
# Seen: a value with U+2028 or U+2029 (they come along with text pasted from word processors) comes back as two lines, none of
#   which is JSON. Splitting the same bytes at 0x0A gives the value back.
# Exits other than 0 when this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node@24.11.0
cat >try.mjs <<'JS'
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

const values = [{ note: 'una riga\u2028e un’altra' }, { note: 'un paragrafo\u2029e un altro' }, { note: 'senza' }];
const file = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
const isJson = (line) => {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};
const lines = [];
for await (const line of createInterface({ input: Readable.from([file]), crlfDelay: Infinity })) lines.push(line);
const atLineFeeds = file.toString('utf8').split('\n').slice(0, -1);
console.log(`node ${process.version}: ${values.length} values written`);
console.log(`readline: ${lines.length} lines, ${lines.filter(isJson).length} of them JSON`);
console.log(`split at 0x0A: ${atLineFeeds.length} lines, ${atLineFeeds.filter(isJson).length} of them JSON`);
const asSeen = lines.length === 5 && lines.filter(isJson).length === 1 && atLineFeeds.every(isJson);
process.exit(asSeen ? 0 : 1);
JS
./node_modules/.bin/node try.mjs
