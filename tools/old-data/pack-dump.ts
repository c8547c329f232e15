/**
 * Makes a backup small enough to keep: of what each import writes anew, the index of the search, only the first rows stay.
 * `pack-dump.ts BACKUP FILE`; the counts and the hash at the end are those of what is left.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

const KEPT_OF_INDEX = 40;
const [from = '', to = ''] = process.argv.slice(2);

const lines = gunzipSync(readFileSync(from)).toString('utf8').trimEnd().split('\n');
const tail = JSON.parse(lines.pop() ?? '') as { rows: Record<string, number>; sha256: string };
let table = '';
let kept = 0;
const left = lines.filter((line) => {
  if (line.startsWith('{"table":')) table = (JSON.parse(line) as { table: string }).table;
  else if (table === 'search_entry') return (kept += 1) <= KEPT_OF_INDEX;
  return true;
});
tail.rows['search_entry'] = KEPT_OF_INDEX;
const text = left.map((line) => `${line}\n`).join('');
tail.sha256 = createHash('sha256').update(text).digest('hex');
writeFileSync(to, gzipSync(`${text}${JSON.stringify(tail)}\n`, { level: 9 }));
