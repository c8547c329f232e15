import type { DemoServer } from './demo-server';

export default async function tearDown(): Promise<void> {
  await (globalThis as { e2eServer?: DemoServer }).e2eServer?.stop();
}
