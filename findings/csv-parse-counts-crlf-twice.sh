#!/usr/bin/env bash
# csv-parse counts a CRLF as two lines when the first record of the file ended with LF alone, so the line it tells is wrong.
#
# Version: csv-parse 7.0.3.
# One would guess: `info.lines` is the line that an editor shows, whichever way each line ends; a row that a person has to correct can
#   be named by it.
# Seen: the record delimiter is found once, from the first line. In a register whose header was typed elsewhere (LF) and whose rows come
#   from Excel (CRLF), the row of line 3 is told as line 5, and its last cell keeps a carriage return. No option counts otherwise;
#   line ends made equal beforehand give 3.
# Exits other than 0 when this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat >try.mjs <<'JS'
import { parse } from 'csv-parse/sync';

const register = 'cognome;ore\nRossi;32\r\nBianchi;40\r\n';
const last = (text) => {
  const { record, info } = parse(text, { delimiter: ';', info: true }).at(-1);
  return { cells: record, line: info.lines };
};
const mixed = last(register);
const equal = last(register.replaceAll('\r\n', '\n'));
console.log('mixed line ends:', JSON.stringify(mixed));
console.log('made equal:     ', JSON.stringify(equal));
process.exit(mixed.line === 5 && mixed.cells[1] === '40\r' && equal.line === 3 ? 0 : 1);
JS
node try.mjs
