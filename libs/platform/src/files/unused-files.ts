import type { EntityManager } from 'typeorm';

const AT_A_TIME = 1_000;

/** Columns that point at files, by the database's own knowledge: a feature that uses files needs to tell nobody. */
const USES = `
  SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'stored_file'::regclass AND c.conrelid <> 'upload'::regclass`;

/** Files older than `before` that no row of any feature points at, oldest first; the upload they came by does not count. */
export async function listUnusedFiles(manager: EntityManager, before: Date): Promise<string[]> {
  const uses = await manager.query<{ table: string; column: string }[]>(USES);
  const unused = uses.map(
    ({ table, column }) => ' AND NOT EXISTS (SELECT FROM ' + table + ' u WHERE u.' + column + ' = f.id)',
  );
  const rows = await manager.query<{ id: string }[]>(
    'SELECT f.id FROM stored_file f WHERE f.created_at < $1' +
      unused.join('') +
      ' ORDER BY f.created_at LIMIT $2',
    [before, AT_A_TIME],
  );
  return rows.map(({ id }) => id);
}
