#!/usr/bin/env bash
# pdfkit writes title, author and subject into the XMP packet as they are: a title with & or < makes it no XML.
#
# Version: pdfkit 0.20.2, read with @xmldom/xmldom 0.9.8.
# One would guess: text given as `info: { Title }` is escaped where it stands in XML, as it is in the PDF's own strings.
# Seen: the packet of a document called "Tutela & accoglienza <2027>" does not parse; the document's information dictionary
#   holds the right title, so viewers show nothing wrong, while validators and archives that read XMP refuse the file.
# Exits other than 0 when this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfkit@0.20.2 @xmldom/xmldom@0.9.8
cat >try.mjs <<'JS'
import PDFDocument from 'pdfkit';
import { DOMParser } from '@xmldom/xmldom';

async function packetOf(Title) {
  const document = new PDFDocument({ pdfVersion: '1.7', compress: false, info: { Title } });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.text('Testo');
  document.end();
  await ended;
  const [packet] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.concat(chunks).toString('utf8')) ?? [''];
  return packet;
}
function parses(packet) {
  try {
    new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(message); } }).parseFromString(packet, 'text/xml');
    return packet !== '';
  } catch {
    return false;
  }
}
const plain = parses(await packetOf('Tutela e accoglienza 2027'));
const marked = parses(await packetOf('Tutela & accoglienza <2027>'));
console.log(`packet of a plain title parses: ${plain}`);
console.log(`packet of a title with & and < parses: ${marked}`);
process.exit(plain && !marked ? 0 : 1);
JS
node try.mjs
