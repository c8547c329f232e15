import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A copy of the migrated template that Jest's global setup made; some tens of milliseconds. */
export function cloneDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${process.env['LUMIT_TEST_TEMPLATE']}`);
}

/** A database without a table: where a backup is restored to. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE template0');
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const server = process.env['LUMIT_TEST_SERVER'];
  if (!server)
    throw new Error('Run this spec with the Jest project "api": its global setup starts PostgreSQL');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} ${from}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    // Not WITH (FORCE): it stops at a vacuum of the server, which is not ours to end. A plain DROP sends that away itself.
    drop: () => onServer(server, END_OURS, [name], `DROP DATABASE IF EXISTS ${name}`),
  };
}

const END_OURS = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
   WHERE datname = $1 AND usename = current_user AND pid <> pg_backend_pid()`;

async function onServer(url: string, sql: string, values: string[] = [], ...more: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql, values);
    for (const next of more) await client.query(next);
  } finally {
    await client.end();
  }
}
