import { createHash } from 'node:crypto';
import { Client } from 'pg';

/**
 * MD5 of each table's rows, ordered by their own text, by table name. Two databases with equal digests hold the same data.
 * The job queue (schema pgboss) and the list of migrations' own times are left out.
 */
export async function digests(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    const result: Record<string, string> = {};
    for (const { name } of rows) {
      const hash = createHash('md5');
      const all = await client.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
      );
      for (const { row } of all.rows) hash.update(`${row}\n`);
      result[name] = `${all.rowCount} rows ${hash.digest('hex')}`;
    }
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}
