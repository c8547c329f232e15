import type { TestCluster } from '../postgres/index.ts';

export default async function tearDown(): Promise<void> {
  await (globalThis as { lumitCluster?: TestCluster }).lumitCluster?.dispose();
}
