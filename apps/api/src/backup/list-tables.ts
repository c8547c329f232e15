import type { ClientBase } from 'pg';

export interface TableShape {
  readonly name: string;
  readonly keyColumns: readonly string[];
  readonly columns: readonly string[];
  /** Columns of jsonb that are never SQL NULL: a null there is the JSON value. */
  readonly jsonColumns: readonly string[];
}

const TABLES = `
  SELECT c.relname AS name,
    array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
    array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND a.atttypid = 'jsonb'::regtype) AS json_columns,
    array(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key_columns
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'
  ORDER BY c.relname`;

/** Every table of ours, by name, with its columns and key. The job queue has a schema of its own and is made anew. */
export async function listTables(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<{
    name: string;
    columns: string[];
    json_columns: string[];
    key_columns: string[];
  }>(TABLES);
  return rows.map((r) => ({
    name: r.name,
    columns: r.columns,
    jsonColumns: r.json_columns,
    keyColumns: r.key_columns,
  }));
}

export async function listMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY timestamp');
  return rows.map((r) => r.name);
}

/** A name from the catalogue, quoted for SQL. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
