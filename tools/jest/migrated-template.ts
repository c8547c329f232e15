import { Client } from 'pg';

// Jest's global setup cannot resolve `@lumit/*`, so the first spec that comes makes the template; the others wait for the lock.
const TEMPLATE_LOCK = 4_117;
const server = process.env['LUMIT_TEST_SERVER'] ?? '';
const template = process.env['LUMIT_TEST_TEMPLATE'] ?? '';

const client = new Client({ connectionString: server });
await client.connect();
await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
if (rowCount === 0) {
  const { migrateDatabase } = await import('../../apps/api/src/migrate');
  // As an external PostgreSQL may be: it orders by bytes what people want by the alphabet, so no list may lean on it.
  await client.query(
    `CREATE DATABASE ${template}_draft TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
  );
  const url = new URL(server);
  url.pathname = `/${template}_draft`;
  await migrateDatabase(url.toString());
  await client.query(`ALTER DATABASE ${template}_draft RENAME TO ${template}`);
}
await client.end();
