import { type DemoServer, startDemoServer } from './demo-server';

/** One demo for all journeys. `E2E_URL` points them at a server that already runs. */
export default async function setUp(): Promise<void> {
  if (process.env['E2E_URL']) return;
  const server = await startDemoServer();
  (globalThis as { e2eServer?: DemoServer }).e2eServer = server;
  process.env['E2E_URL'] = server.url;
  process.env['E2E_DATA_DIR'] = server.dataDir;
  process.env['E2E_DATABASE_URL'] = server.databaseUrl;
}
