import { createTestCluster, type TestCluster } from '../postgres/index.ts';

/** One PostgreSQL for the run; `migrated-template.ts` makes the template in it, each spec clones the template. */
export default async function setUp(): Promise<void> {
  const cluster = await createTestCluster({ durable: false });
  (globalThis as { lumitCluster?: TestCluster }).lumitCluster = cluster;
  process.env['LUMIT_TEST_SERVER'] = cluster.url;
  process.env['LUMIT_TEST_TEMPLATE'] = 'lumit_template';
}
