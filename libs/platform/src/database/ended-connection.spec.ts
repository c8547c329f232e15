import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { Pool } from 'pg';
import { databaseFailureOf } from '../errors/database-failure';
import { NamedStatementsClient } from './named-statements';

/** A message of PostgreSQL's protocol 3.0: its kind, its length, what it says. */
function message(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
const LET_IN = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const ENDED = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
);

/** Lets everybody in, is ready, and is stopped, all in one packet: what a client that had no time to read finds. */
function stoppingServer(): Server {
  return createServer((line) => {
    line.on('error', () => undefined);
    line.once('data', () => line.end(Buffer.concat([LET_IN, READY, ENDED])));
  });
}

it('a connection that ends while it is handed to its borrower is refused as busy, and ends no process', async () => {
  const server = stoppingServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pool = new Pool({ host: '127.0.0.1', port, ssl: false, Client: NamedStatementsClient });
  pool.on('error', () => undefined);
  // As TypeORM borrows it: its own listener comes with the next turn of promises.
  const client = await pool.connect();
  const failure = await client.query('SELECT 1').then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(databaseFailureOf(failure)).toBe('busy');
  client.release();
  expect(pool.totalCount).toBe(0);
  await pool.end();
  server.close();
});
