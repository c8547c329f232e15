#!/usr/bin/env bash
# PostgreSQL runs an UPDATE in a WITH after the INSERT it stands before, when the INSERT does not read it: a unique index refuses the pair.
#
# Version: PGlite 0.5.17 (PostgreSQL itself, in WebAssembly); the same in PostgreSQL 18.
# One would guess: `WITH old AS (UPDATE … close the standing row) INSERT … the new standing row` runs as it is written, so a partial
#   unique index on what stands (`WHERE superseded_by IS NULL`) is content.
# Seen: parts that the main statement does not read run to their end only after it. The INSERT meets the row that the UPDATE has not yet
#   closed: 23505. It goes unseen as long as rows of two kinds (an entry, then its correction) have different keys, and comes with the
#   second correction of the same row. `CROSS JOIN (SELECT count(*) FROM old)`, with RETURNING in the part, puts it first.
# Exits other than 0 when this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.17
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = await PGlite.create();
await db.exec(`CREATE TABLE presence (person int, version int, superseded_by int);
  CREATE UNIQUE INDEX standing ON presence (person) WHERE superseded_by IS NULL;
  INSERT INTO presence VALUES (1, 1, NULL)`);
const correct = (reads) =>
  db
    .query(
      `WITH old AS (UPDATE presence SET superseded_by = version + 1 WHERE person = 1 AND superseded_by IS NULL RETURNING version)
       INSERT INTO presence SELECT 1, 2, NULL ${reads}`,
    )
    .then(() => 'done', (error) => error.code);
const unread = await correct('');
const read = await correct('FROM (SELECT count(*) FROM old) AS first');
console.log('nobody reads the part:', unread);
console.log('the INSERT reads it:  ', read);
process.exit(unread === '23505' && read === 'done' ? 0 : 1);
JS
node try.mjs
